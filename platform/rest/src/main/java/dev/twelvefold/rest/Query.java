package dev.twelvefold.rest;

import dev.twelvefold.messaging.fields.FieldError;
import dev.twelvefold.messaging.fields.FieldReader;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Query parameters read from their texts, so that a wrong one is a 400 that names it; null where one is absent. */
public final class Query {
    /** Items of a page when the client does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** Items of a page at most. */
    public static final int MAX_LIMIT = 200;

    static final String LIMIT_RULE = "must be a whole number from 1 to " + MAX_LIMIT;

    private Query() {}

    /** {@code limit}: 1 to 200, 50 by default. */
    public static int limit(String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!isLimit(text)) {
            throw refused("limit", LIMIT_RULE);
        }
        return Integer.parseInt(text);
    }

    static boolean isLimit(String text) {
        return text.matches("[1-9]\\d{0,2}") && Integer.parseInt(text) <= MAX_LIMIT;
    }

    /** {@code true} or {@code false}. */
    public static Boolean bool(String name, String text) {
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refused(name, "must be true or false");
        };
    }

    /** One of the constants, by the spelling that {@code nameOf} gives them. */
    public static <E extends Enum<E>> E oneOf(String name, String text, Class<E> type, Function<E, String> nameOf) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> nameOf.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        name,
                        "must be one of "
                                + String.join(
                                        ", ",
                                        Arrays.stream(type.getEnumConstants())
                                                .map(nameOf)
                                                .toList())));
    }

    /** A customer id. */
    public static String customerId(String name, String text) {
        if (text != null && !FieldReader.isCustomerId(text)) {
            throw refused(name, "must be a customer id");
        }
        return text;
    }

    /** The refusal of a parameter. */
    public static RuntimeException refused(String name, String detail) {
        return Problems.invalid(List.of(new FieldError("/" + name, detail)));
    }
}
