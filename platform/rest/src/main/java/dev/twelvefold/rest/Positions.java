package dev.twelvefold.rest;

import java.util.Optional;

/** Whole numbers in cursors and paths. */
public final class Positions {
    private Positions() {}

    /**
     * The position that a cursor stands for; empty for the first page.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it stands for none
     */
    public static Optional<Long> in(String cursor) {
        return Cursor.parse(cursor, 1).map(behind -> position(behind.key().get(0)));
    }

    /** The number of a version; empty when the text is none. */
    public static Optional<Integer> version(String text) {
        return text.matches("[1-9]\\d{0,8}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static long position(String key) {
        if (!key.matches("\\d{1,18}")) {
            throw Cursor.refused();
        }
        return Long.parseLong(key);
    }
}
