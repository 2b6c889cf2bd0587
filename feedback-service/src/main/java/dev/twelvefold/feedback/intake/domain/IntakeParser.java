package dev.twelvefold.feedback.intake.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.feedback.intake.domain.Reading.Accepted;
import dev.twelvefold.feedback.intake.domain.Reading.Malformed;
import dev.twelvefold.feedback.intake.domain.Reading.Refused;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.fields.EventBodies;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.fields.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/** Reads what clients post by the rules of the contract, and finds all that is wrong with it at once. */
public final class IntakeParser {
    /** The header of a single post; its refusal is reported beside those of the fields. */
    public static final String KEY_HEADER = "Idempotency-Key";

    private static final String KEY_FIELD = "idempotencyKey";

    private final Clock clock;

    public IntakeParser(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reads the body of a single post.
     *
     * @param idempotencyKey as the client sent it; null when it sent none
     */
    public Reading single(Kind kind, byte[] json, String idempotencyKey) {
        return read(json, fields -> {
            if (idempotencyKey != null && !IdempotencyKey.isValid(idempotencyKey)) {
                fields.refuse(KEY_HEADER, IdempotencyKey.RULE);
            }
            return ofKind(kind, json, fields, idempotencyKey);
        });
    }

    /** Reads a line of a batch, which says itself of what kind it is. */
    public Reading line(byte[] json) {
        return read(json, fields -> {
            var key = fields.matching(KEY_FIELD, Need.OPTIONAL, IdempotencyKey::isValid, IdempotencyKey.RULE);
            var kind = fields.oneOf("kind", Need.REQUIRED, Kind.class);
            return kind == null ? ofNoKind(fields) : ofKind(kind, json, fields, key);
        });
    }

    private static Reading read(byte[] json, Function<FieldReader, Reading> reading) {
        try {
            return reading.apply(FieldReader.of(EventJson.parse(json)));
        } catch (IOException e) {
            return new Malformed(malformed(e));
        }
    }

    private Reading ofKind(Kind kind, byte[] json, FieldReader fields, String key) {
        var said = key == null ? null : new Transcript(kind.wire());
        fields.noteInto(said);
        var receivedAt = Times.now(clock);
        var data = data(kind, fields, receivedAt);
        fields.refuseUnknown();
        return fields.isClean()
                ? new Accepted(kind, data, receivedAt, keyed(kind, json, key, said))
                : new Refused(fields.errors());
    }

    /** A repeat is rare, and reads the bytes again: to keep what was read of them would hold many times as much. */
    private static Keyed keyed(Kind kind, byte[] json, String key, Transcript said) {
        return key == null ? null : new Keyed(key, said.hash(), at -> data(kind, again(json), at));
    }

    private static FieldReader again(byte[] json) {
        try {
            return FieldReader.of(EventJson.parse(json));
        } catch (IOException e) {
            throw new UncheckedIOException("What could be read once can be read again", e);
        }
    }

    private static CustomerEvent data(Kind kind, FieldReader fields, Instant receivedAt) {
        var bodies = new EventBodies(new IntakeTimes(receivedAt), true);
        return switch (kind) {
            case RATING -> bodies.read(EventType.RATED, fields);
            case COMPLAINT -> bodies.read(EventType.COMPLAINED, fields);
            case COMPLIMENT -> bodies.read(EventType.COMPLIMENTED, fields);
            case ACTIVITY -> activity(fields, bodies);
        };
    }

    private static CustomerEvent activity(FieldReader fields, EventBodies bodies) {
        var type = fields.oneOf("type", Need.REQUIRED, ActivityType.class);
        if (type == null) {
            bodies.checkActivityOfNoType(fields);
            return null;
        }
        return bodies.read(type.eventType(), fields);
    }

    /** Without a kind there is no telling which fields are known; what all kinds share can still be judged. */
    private Reading ofNoKind(FieldReader fields) {
        fields.customerId("customerId");
        new IntakeTimes(Times.now(clock)).occurredAt(fields);
        return new Refused(fields.errors());
    }

    private static String malformed(IOException problem) {
        var rule = "must be one JSON value in UTF-8 without repeated names";
        return problem instanceof JsonProcessingException json && json.getLocation() != null
                ? rule + ", and breaks off at column " + json.getLocation().getColumnNr() + " of line "
                        + json.getLocation().getLineNr()
                : rule;
    }
}
