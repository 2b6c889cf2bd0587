package dev.twelvefold.recovery.letters.domain;

import java.util.regex.Pattern;

/** Lines of text, free of what could end a line where nobody wrote an end. */
public final class Lines {
    /** Everything that some program takes for the end of a line, and every other control character. */
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029\\s]+");

    /** Marks that turn the direction of text around, and would make one line of a letter change how others look. */
    private static final Pattern OVERRIDES = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern ENDS = Pattern.compile("\\r\\n|[\\r\\u0085\\u2028\\u2029]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*\\n");

    private Lines() {}

    /** The text as one line, with single blanks; safe in a header of a mail and in a paragraph. */
    public static String one(String text) {
        return BREAKS.matcher(OVERRIDES.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** One line of at most so many code points; null stays null, and what says nothing becomes null. */
    public static String shortened(String text, int most) {
        if (text == null || one(text).isEmpty()) {
            return null;
        }
        var line = one(text);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    /** Paragraphs with one kind of line end, and one empty line between them. */
    static String tidied(String text) {
        var lines = ENDS.matcher(text).replaceAll("\n");
        var visible = OVERRIDES.matcher(INVISIBLE.matcher(lines).replaceAll("")).replaceAll("");
        return EMPTY_LINES.matcher(visible).replaceAll("\n\n").strip();
    }
}
