package dev.twelvefold.feedback.reading.domain;

import java.time.Instant;

/**
 * A part of a list.
 *
 * @param from the earliest that belongs to it
 * @param before the first place behind its newest item
 */
public record Span(Instant from, Position before) {
    /** Years have four digits in RFC 3339, and offsets less than a day. */
    private static final Instant EARLIEST = Instant.parse("-0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("+10001-01-01T00:00:00Z");

    /** The whole list. */
    public static final Span ALL = between(null, null);

    /**
     * What happened in a time.
     *
     * @param from inclusive; null for no bound
     * @param to exclusive; null for no bound
     */
    public static Span between(Instant from, Instant to) {
        return new Span(from == null ? EARLIEST : from, new Position(to == null ? LATEST : to, 0));
    }

    /** What comes behind a place; all when it is null. */
    public Span behind(Position place) {
        return place == null || place.compareTo(before) > 0 ? this : new Span(from, place);
    }
}
