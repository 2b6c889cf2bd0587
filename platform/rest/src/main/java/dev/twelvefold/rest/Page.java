package dev.twelvefold.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the next page; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, String next) {
    /**
     * A page from what a query found when asked for one item more than {@code limit}.
     *
     * @param keyOf the ordered key of an item, by which the next page continues behind it
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> keyOf) {
        if (found.size() <= limit) {
            return new Page<>(List.copyOf(found), null);
        }
        var items = List.copyOf(found.subList(0, limit));
        return new Page<>(items, keyOf.apply(items.get(limit - 1)).encoded());
    }

    /** The same page with other items. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), next);
    }
}
