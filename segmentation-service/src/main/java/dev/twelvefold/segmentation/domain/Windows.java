package dev.twelvefold.segmentation.domain;

import java.time.Duration;
import java.time.Instant;

/** The window in which something counts: {@code now − window < moment ≤ now}. What is dated later counts when its time has come. */
final class Windows {
    private Windows() {}

    static boolean contains(Instant moment, Instant now, Duration window) {
        return !moment.isAfter(now) && moment.isAfter(now.minus(window));
    }

    /** The next instant after {@code now} at which the moment enters or leaves the window; null when it has left. */
    static Instant edgeOf(Instant moment, Instant now, Duration window) {
        if (moment.isAfter(now)) {
            return moment;
        }
        return contains(moment, now, window) ? moment.plus(window) : null;
    }

    /** The earlier of two instants, of which either may be null. */
    static Instant earlier(Instant one, Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
