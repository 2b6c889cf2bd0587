package dev.twelvefold.benchmarks.history;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When the events of a history happened: evenly over its span, the oldest first. */
final class Moment {
    /** Longer than the window within which purchases count, so that some have left it. */
    static final Duration SPAN = Duration.ofDays(400);

    /** How long a purchase counts (DOMAIN.md, section 3). */
    private static final Duration WINDOW = Duration.ofDays(365);

    /**
     * Nothing leaves the window by time alone as long as this after the history was made: whoever folds it by then must come to
     * the same classes.
     */
    static final Duration QUIET = Duration.ofHours(12);

    private Moment() {}

    /** @param part of the history that lies before, from 0 to 1 */
    static Instant at(Instant end, double part) {
        var age = Duration.ofMillis(Math.round(SPAN.toMillis() * (1 - part)));
        var leavesSoon = age.compareTo(WINDOW) < 0 && age.compareTo(WINDOW.minus(QUIET)) >= 0;
        return end.minus(leavesSoon ? WINDOW : age).truncatedTo(ChronoUnit.MILLIS);
    }
}
