package dev.twelvefold.contracts;

import java.util.Locale;

/** How enum constants are spelled in JSON: lower case, words joined by hyphens. */
public final class Wire {
    private Wire() {}

    /** The wire spelling of a constant: {@code PROMISE_BROKEN} becomes {@code promise-broken}. */
    public static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
