package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.EventJson;
import java.util.List;

/** Lists kept as JSON in a column. */
final class JsonColumn {
    /** What most of them are. */
    private static final String NONE = "[]";

    private JsonColumn() {}

    static String of(List<?> items) {
        return EventJson.text(items);
    }

    static <T> List<T> list(String json, Class<T[]> type) {
        return NONE.equals(json) ? List.of() : List.of(EventJson.read(json, type));
    }
}
