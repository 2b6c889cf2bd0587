package dev.twelvefold.segmentation.api;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.rest.QueryReader;
import dev.twelvefold.segmentation.domain.TimeGrid;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The time that a call asks about: {@code from}, {@code to} and, where it asks for instants in between, {@code points}. */
final class SpanParameters {
    static final int DEFAULT_POINTS = 31;

    /** What a chart can show; each point costs the database a step of a search for every change. */
    static final int MAX_POINTS = 200;

    static final String POINTS_RULE = "must be a whole number from 2 to " + MAX_POINTS;
    static final String TIME_RULE = "must be an RFC 3339 date-time with offset, not before the year 2000";
    static final String ORDER_RULE = "must be before to";

    private static final Duration DEFAULT_SPAN = Duration.ofDays(30);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private SpanParameters() {}

    /** The span alone. */
    static TimeGrid span(QueryReader query, Instant now) {
        return span(query, now, 2);
    }

    /** The span with its points. */
    static TimeGrid grid(QueryReader query, Instant now) {
        var points = query.one("points", SpanParameters::points, POINTS_RULE);
        return span(query, now, points == null ? DEFAULT_POINTS : points);
    }

    private static TimeGrid span(QueryReader query, Instant now, int points) {
        var from = query.one("from", SpanParameters::instant, TIME_RULE);
        var to = query.one("to", SpanParameters::instant, TIME_RULE);
        var end = to == null ? now : to;
        var start = from == null ? end.minus(DEFAULT_SPAN) : from;
        if (!start.isBefore(end)) {
            query.refuse("from", ORDER_RULE);
        }
        query.finish();
        return new TimeGrid(start, end, points);
    }

    private static Optional<Integer> points(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(points -> points >= 2 && points <= MAX_POINTS);
    }

    /** A plus that was not encoded comes as a space, of which a time has none. */
    private static Optional<Instant> instant(String text) {
        return Times.parse(text.replace(' ', '+')).filter(instant -> !instant.isBefore(EARLIEST));
    }
}
