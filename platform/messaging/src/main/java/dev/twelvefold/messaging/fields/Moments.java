package dev.twelvefold.messaging.fields;

import java.time.Instant;

/** Where an event's two times come from; intake and consumers differ in nothing else. */
public interface Moments {
    /** When it happened; null when the field was refused. */
    Instant occurredAt(FieldReader fields);

    /** When it was taken in; null when the field was refused. */
    Instant receivedAt(FieldReader fields);

    /** The times as the event says, or else the time at which it was published. */
    static Moments ofEvent(Instant publishedAt) {
        return new Moments() {
            @Override
            public Instant occurredAt(FieldReader fields) {
                return orPublished(fields, "occurredAt");
            }

            @Override
            public Instant receivedAt(FieldReader fields) {
                return orPublished(fields, "receivedAt");
            }

            private Instant orPublished(FieldReader fields, String field) {
                var given = fields.instant(field, Need.OPTIONAL);
                return given == null ? publishedAt : given;
            }
        };
    }
}
