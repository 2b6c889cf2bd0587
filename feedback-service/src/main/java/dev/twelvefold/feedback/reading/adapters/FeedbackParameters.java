package dev.twelvefold.feedback.reading.adapters;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.feedback.reading.domain.FeedbackKind;
import dev.twelvefold.feedback.reading.domain.Filter;
import dev.twelvefold.feedback.reading.domain.Position;
import dev.twelvefold.feedback.reading.domain.Span;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.rest.Cursor;
import dev.twelvefold.rest.QueryReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the lists can be asked for. */
final class FeedbackParameters {
    private static final String A_TIME = "must be an RFC 3339 date-time with offset";

    private FeedbackParameters() {}

    static Filter filter(QueryReader query) {
        return new Filter(
                query.oneOf("kind", FeedbackKind.class),
                query.oneOf("category", Category.class),
                query.one("touchpoint", text -> given(text).filter(FieldReader::isSlug), FieldReader.SLUG_RULE),
                query.one("maxScore", FeedbackParameters::score, "must be a whole number from 1 to 5"));
    }

    static Span time(QueryReader query) {
        return Span.between(
                query.one("from", FeedbackParameters::instant, A_TIME),
                query.one("to", FeedbackParameters::instant, A_TIME));
    }

    /** Null for the first page. */
    static Position cursor(QueryReader query) {
        return query.cursor(2, FeedbackParameters::position);
    }

    static Cursor cursorBehind(Position position) {
        return Cursor.behind(position.occurredAt().toString(), String.valueOf(position.seq()));
    }

    private static Optional<Position> position(List<String> key) {
        return Times.parse(key.get(0))
                .filter(occurredAt -> key.get(1).matches("\\d{1,18}"))
                .map(occurredAt -> new Position(occurredAt, Long.parseLong(key.get(1))));
    }

    /** A plus that was not encoded comes as a space, of which a time has none. */
    private static Optional<Instant> instant(String text) {
        return Times.parse(text.replace(' ', '+'));
    }

    private static Optional<Integer> score(String text) {
        return given(text).filter(digit -> digit.matches("[1-5]")).map(Integer::valueOf);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text);
    }
}
