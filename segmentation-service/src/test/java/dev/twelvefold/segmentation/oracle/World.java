package dev.twelvefold.segmentation.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** All customers as they must have become: an event has its effect when its id is seen first, and never again. */
final class World {
    private final Map<String, Chronicle> chronicles = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /** Events that the service folds at this time, in their order. */
    void tell(List<Told> events, Instant clock) {
        var fresh = new LinkedHashMap<String, List<Told>>();
        for (var told : events) {
            if (seen.add(told.id())) {
                fresh.computeIfAbsent(told.customerId(), id -> new ArrayList<>())
                        .add(told);
            }
        }
        fresh.forEach((customerId, told) ->
                chronicles.computeIfAbsent(customerId, Chronicle::new).tell(told, clock));
    }

    /** The service looks for edges that have passed by this time. */
    void letTimePass(Instant clock) {
        chronicles.values().forEach(chronicle -> chronicle.letTimePass(clock));
    }

    /** The soonest edge of some customers. */
    Optional<Instant> someEdgeAfter(Instant clock, Random random) {
        if (chronicles.isEmpty()) {
            return Optional.empty();
        }
        var all = List.copyOf(chronicles.values());
        return random.ints(50, 0, all.size())
                .mapToObj(all::get)
                .flatMap(chronicle -> chronicle.nextEdgeAfter(clock).stream())
                .min(Instant::compareTo);
    }

    Collection<Chronicle> chronicles() {
        return chronicles.values();
    }
}
