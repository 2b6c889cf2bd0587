package dev.twelvefold.segmentation.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/**
 * Evenly spaced instants, to the microsecond.
 *
 * @param from the first
 * @param to the last, after {@code from}
 * @param points how many, both ends included; at least 2
 */
public record TimeGrid(Instant from, Instant to, int points) {
    /** @throws IllegalArgumentException when there is no time between the ends, or a point short of two */
    public TimeGrid {
        if (!from.isBefore(to) || points < 2) {
            throw new IllegalArgumentException("A grid has two ends and time between them");
        }
    }

    /** All of them, the oldest first; where there are more points than microseconds, some are equal. */
    public List<Instant> instants() {
        var span = micros(Duration.between(from, to));
        return LongStream.range(0, points)
                .mapToObj(point -> from.plus(share(span, point), ChronoUnit.MICROS))
                .toList();
    }

    /** Counted here, since the unit's own way through nanoseconds ends after 292 years. */
    private static long micros(Duration span) {
        return TimeUnit.SECONDS.toMicros(span.getSeconds()) + TimeUnit.NANOSECONDS.toMicros(span.getNano());
    }

    /** {@code span × point / (points − 1)}; the product alone may be more than a long holds. */
    private long share(long span, long point) {
        var steps = points - 1L;
        return span / steps * point + span % steps * point / steps;
    }
}
