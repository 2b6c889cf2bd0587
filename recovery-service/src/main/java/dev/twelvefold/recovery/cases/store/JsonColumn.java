package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.EventJson;
import java.io.IOException;
import java.util.List;

/** Lists kept as JSON in a column of type {@code jsonb}. */
final class JsonColumn {
    /** What most of them are. */
    private static final String NONE = "[]";

    private JsonColumn() {}

    static String of(List<?> items) {
        return EventJson.text(items);
    }

    static <T> List<T> list(String json, Class<T[]> type) {
        if (NONE.equals(json)) {
            return List.of();
        }
        try {
            return List.of(EventJson.map(EventJson.parse(json), type));
        } catch (IOException e) {
            throw new IllegalStateException("The database holds what this service did not write: " + type, e);
        }
    }
}
