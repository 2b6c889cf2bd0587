package dev.twelvefold.feedback.intake.domain;

import java.util.regex.Pattern;

/** The rule of the keys that make a retry safe. */
final class IdempotencyKey {
    static final String RULE = "must be 1 to 128 printable ASCII characters";

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7E]{1,128}");

    private IdempotencyKey() {}

    static boolean isValid(String text) {
        return KEY.matcher(text).matches();
    }
}
