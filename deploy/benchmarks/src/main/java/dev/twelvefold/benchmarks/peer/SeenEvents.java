package dev.twelvefold.benchmarks.peer;

import java.time.Duration;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which events have had their effect, as the service's inbox knows it. */
final class SeenEvents {
    /** For at least this long a repeat is without effect. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final KeyValueStore<String, Long> store;

    SeenEvents(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    /** Whether it is the first time; from now on it is not. */
    boolean isNew(String eventId, long nowMillis) {
        return store.putIfAbsent(eventId, nowMillis) == null;
    }

    /** Forgets those that nobody repeats any more. */
    void forget(long nowMillis) {
        try (var all = store.all()) {
            while (all.hasNext()) {
                var seen = all.next();
                if (seen.value < nowMillis - KEPT.toMillis()) {
                    store.delete(seen.key);
                }
            }
        }
    }
}
