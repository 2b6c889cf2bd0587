package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.util.Map;

/**
 * Whether two who folded the same history came to the same end. The order between the two topics is not the same for both, so that
 * a customer may have gone through other classes on the way; what must be equal is where everybody stands in the end, and what must
 * hold for each is that every change of class was published exactly once.
 */
final class Agreement {
    private Agreement() {}

    /**
     * Says what was compared.
     *
     * @throws BenchmarkException when something differs that must not
     */
    static String of(Published service, Published peer) {
        requireEach("the service", service);
        requireEach("the peer", peer);
        if (!service.views().keySet().equals(peer.views().keySet())) {
            throw new BenchmarkException("the service knows %,d customers, the peer %,d, and not the same"
                    .formatted(service.views().size(), peer.views().size()));
        }
        var different = service.views().entrySet().stream()
                .filter(entry -> !entry.getValue()
                        .essence()
                        .equals(peer.views().get(entry.getKey()).essence()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!different.isEmpty()) {
            throw new BenchmarkException("service and peer see %,d customers differently, the first one is %s"
                    .formatted(different.size(), different.get(0)));
        }
        return "service and peer see all %,d customers alike: %s; changes of class: %,d and %,d"
                .formatted(service.views().size(), service.classes(), service.changes(), peer.changes());
    }

    private static void requireEach(String who, Published published) {
        if (published.changes() != published.countedChanges()) {
            throw new BenchmarkException(
                    "%s has published %,d changes of class, and its customers have gone through %,d"
                            .formatted(who, published.changes(), published.countedChanges()));
        }
    }
}
