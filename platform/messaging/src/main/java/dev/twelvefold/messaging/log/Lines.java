package dev.twelvefold.messaging.log;

/** Texts that stay within the line that they are logged in. */
public final class Lines {
    private Lines() {}

    /** The text with every control character, line breaks among them, written out as {@code \}{@code u000a}. */
    public static String oneLine(String text) {
        if (text.chars().noneMatch(Lines::breaks)) {
            return text;
        }
        var line = new StringBuilder(text.length() + 16);
        text.chars().forEach(unit -> {
            if (breaks(unit)) {
                line.append(String.format("\\u%04x", unit));
            } else {
                line.append((char) unit);
            }
        });
        return line.toString();
    }

    /** Unicode's line and paragraph separators break lines for some who read logs. */
    private static boolean breaks(int unit) {
        return Character.isISOControl(unit) && unit != '\t' || unit == 0x2028 || unit == 0x2029;
    }
}
