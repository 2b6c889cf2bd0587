package dev.twelvefold.feedback.intake.domain;

import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Moments;
import dev.twelvefold.messaging.fields.Need;
import java.time.Duration;
import java.time.Instant;

/**
 * The times of what is posted: received now, and happened when the client says, within reason, or else now.
 *
 * @param receivedAt now, to the microsecond
 */
record IntakeTimes(Instant receivedAt) implements Moments {
    private static final String OCCURRED_AT = "occurredAt";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** How far a client's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    @Override
    public Instant occurredAt(FieldReader fields) {
        var given = fields.instant(OCCURRED_AT, Need.OPTIONAL);
        if (given == null) {
            return receivedAt;
        }
        if (given.isBefore(EARLIEST) || given.isAfter(receivedAt.plus(AHEAD))) {
            fields.refuse(OCCURRED_AT, "must be from 2000-01-01T00:00:00Z to five minutes from now");
        }
        return given;
    }

    @Override
    public Instant receivedAt(FieldReader fields) {
        return receivedAt;
    }
}
