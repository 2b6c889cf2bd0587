package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/**
 * The steps at which the passing of a clock's time is told, and which of them have been.
 *
 * @param taken the latest that was told, in percent; 0 before the first
 * @param nextAt when the next one is reached, UTC; null when the clock stands still, or none is left
 * @param soonAt when {@link #SOON} is or was reached, UTC; null when the clock stands still
 */
public record ClockSteps(int taken, Instant nextAt, Instant soonAt) {
    /** From this share on, in percent, a clock is due soon. */
    static final int SOON = 75;

    private static final List<Integer> PERCENTS = List.of(50, SOON, 90, 100);

    /** None has been told, and none is planned. */
    static final ClockSteps NONE = new ClockSteps(0, null, null);

    /** The next one in percent; empty when none is left. */
    OptionalInt next() {
        return PERCENTS.stream()
                .mapToInt(Integer::intValue)
                .filter(percent -> percent > taken)
                .findFirst();
    }

    /** The clock stands still. */
    ClockSteps unplanned() {
        return new ClockSteps(taken, null, null);
    }
}
