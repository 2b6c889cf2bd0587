package dev.twelvefold.rest;

import dev.twelvefold.messaging.fields.FieldError;
import dev.twelvefold.messaging.fields.WireNames;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the query parameters of a call and collects every error on the way, so that a client learns all of them at once. A
 * method answers null, or its default, where the parameter is absent or refused; {@link #finish()} refuses the call.
 *
 * <p>Not safe for use by several threads.
 */
public final class QueryReader {
    private final Map<String, List<String>> query;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    public QueryReader(MultivaluedMap<String, String> query) {
        this.query = query;
    }

    /** {@code limit}: 1 to 200, 50 by default. */
    public int limit() {
        var text =
                one("limit", given -> Query.isLimit(given) ? Optional.of(given) : Optional.empty(), Query.LIMIT_RULE);
        return Query.limit(text);
    }

    /**
     * {@code cursor}.
     *
     * @param parts how many parts the key of this list has
     * @param reading the place that a key stands for; empty when it is none of this list
     */
    public <T> T cursor(int parts, Function<List<String>, Optional<T>> reading) {
        return one("cursor", text -> Cursor.read(text, parts).map(Cursor::key).flatMap(reading), Cursor.RULE);
    }

    /** One of the constants, by their wire spelling. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var names = WireNames.of(type);
        return one(
                name,
                text -> Optional.ofNullable(names.constant(text)).map(type::cast),
                "must be one of " + names.listed());
    }

    /**
     * A parameter that may be given once.
     *
     * @param reading the value of a text; empty for a text that breaks the rule
     * @param rule for people
     */
    public <T> T one(String name, Function<String, Optional<T>> reading, String rule) {
        known.add(name);
        var given = query.getOrDefault(name, List.of());
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() > 1) {
            refuse(name, "must be given once");
            return null;
        }
        var value = reading.apply(given.get(0));
        if (value.isEmpty()) {
            refuse(name, rule);
        }
        return value.orElse(null);
    }

    /** Adds an error that only the caller can find. */
    public void refuse(String name, String detail) {
        errors.add(FieldError.of(name, detail));
    }

    /**
     * To be called when all that is known has been read.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every error, unknown parameters included
     */
    public void finish() {
        query.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> refuse(name, "is not known here"));
        if (!errors.isEmpty()) {
            throw Problems.invalid(List.copyOf(errors));
        }
    }
}
