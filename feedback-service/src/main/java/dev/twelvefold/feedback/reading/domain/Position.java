package dev.twelvefold.feedback.reading.domain;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in every list, which are ordered by it, the newest first.
 *
 * @param occurredAt when it happened, UTC, to the microsecond
 * @param seq tells apart what happened at one instant; above 0
 */
public record Position(Instant occurredAt, long seq) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::occurredAt).thenComparing(Position::seq);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
