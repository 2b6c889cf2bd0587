package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import java.time.Duration;

/** How long things may last. */
final class Spans {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private Spans() {}

    /** At least a second. */
    static Duration longer(FieldReader fields, String field, Duration longest) {
        return from(fields, field, SHORTEST, longest);
    }

    static Duration from(FieldReader fields, String field, Duration shortest, Duration longest) {
        return fields.duration(field, Need.REQUIRED, shortest, longest);
    }
}
