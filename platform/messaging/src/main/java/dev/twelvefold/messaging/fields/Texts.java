package dev.twelvefold.messaging.fields;

import java.text.Normalizer;

/** Rules that hold for every text. */
public final class Texts {
    private static final int REPLACEMENT = 0xFFFD;

    private Texts() {}

    /** The text in Unicode Normalization Form C. */
    public static String normalised(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether the text can be stored and passed on: no U+0000, and surrogates only in pairs. */
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == 0) {
                return false;
            }
            if (Character.isSurrogate(unit)) {
                if (!startsPair(text, i)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** Length in code points. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** The first {@code max} code points, with U+FFFD in place of what cannot be passed on. */
    static String shown(String text, int max) {
        return text.codePoints()
                .limit(max)
                .map(point -> point == 0 || isLoneSurrogate(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return Character.isBmpCodePoint(codePoint) && Character.isSurrogate((char) codePoint);
    }

    private static boolean startsPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }
}
