package dev.twelvefold.messaging.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long something has waited, as metrics show it. */
public final class Since {
    private static final double MILLIS = 1e3;

    private Since() {}

    /** Seconds from an instant until now; 0 for null, when nothing waits, and for an instant that is still to come. */
    public static double seconds(Instant instant, Clock clock) {
        return instant == null
                ? 0
                : Math.max(0, Duration.between(instant, clock.instant()).toMillis() / MILLIS);
    }
}
