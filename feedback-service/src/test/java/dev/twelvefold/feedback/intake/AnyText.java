package dev.twelvefold.feedback.intake;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Texts of all that Unicode has, with what software likes to break more often than its share. */
final class AnyText {
    /** Every code point that a text may have. */
    static final Arbitrary<Integer> CHARACTERS = Arbitraries.frequencyOf(
            Tuple.of(6, range(' ', '~')),
            Tuple.of(3, vietnamese()),
            Tuple.of(2, combining()),
            Tuple.of(2, hebrewAndArabic()),
            Tuple.of(1, zeroWidthAndDirections()),
            Tuple.of(1, koreanLettersThatCompose()),
            Tuple.of(2, emoji()),
            Tuple.of(1, range(1, 0x1f)),
            Tuple.of(2, range(1, Character.MAX_CODE_POINT)));

    private static final int PATTERN = 12;
    private static final int ORDINARY = 60;

    private AnyText() {}

    /** Texts that have {@code min} to {@code max} code points once they are normalised, the edges often. */
    static Arbitrary<String> between(int min, int max) {
        var lengths = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(min)),
                Tuple.of(1, Arbitraries.just(max)),
                Tuple.of(1, Arbitraries.just(Math.max(1, min))),
                Tuple.of(9, Arbitraries.integers().between(min, Math.min(max, ORDINARY))));
        return Combinators.combine(patterns(), lengths).as(AnyText::fitted);
    }

    /** Texts that have exactly so many code points once they are normalised. */
    static Arbitrary<String> ofLength(int length) {
        return patterns().map(pattern -> fitted(pattern, length));
    }

    private static Arbitrary<List<Integer>> patterns() {
        return CHARACTERS.list().ofMinSize(1).ofMaxSize(PATTERN);
    }

    /** Texts of nothing but these characters. */
    static Arbitrary<String> of(String characters, int min, int max) {
        var letters = Arbitraries.of(
                characters.chars().mapToObj(letter -> (char) letter).collect(Collectors.toList()));
        return Combinators.combine(letters, letters.list().ofMinSize(min - 1).ofMaxSize(max - 1))
                .as((first, rest) -> first + rest.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The pattern again and again. Normalising shortens a text, and makes some up to three times as long. */
    private static String fitted(List<Integer> pattern, int length) {
        var points = new int[length];
        for (int i = 0; i < length; i++) {
            points[i] = pattern.get(i % pattern.size());
        }
        var count = length;
        while (length(points, count) > length) {
            count -= (length(points, count) - length + 2) / 3;
        }
        return new String(points, 0, count) + "x".repeat(length - length(points, count));
    }

    private static int length(int[] points, int count) {
        var text = normalised(new String(points, 0, count));
        return text.codePointCount(0, text.length());
    }

    private static Arbitrary<Integer> vietnamese() {
        return range(0x1ea0, 0x1ef9);
    }

    private static Arbitrary<Integer> combining() {
        return range(0x300, 0x36f);
    }

    private static Arbitrary<Integer> hebrewAndArabic() {
        return range(0x590, 0x6ff);
    }

    private static Arbitrary<Integer> zeroWidthAndDirections() {
        return range(0x200b, 0x202e);
    }

    private static Arbitrary<Integer> koreanLettersThatCompose() {
        return range(0x1100, 0x11ff);
    }

    private static Arbitrary<Integer> emoji() {
        return range(0x1f300, 0x1faff);
    }

    private static Arbitrary<Integer> range(int first, int last) {
        return Arbitraries.integers().between(first, last).filter(point -> !isSurrogate(point));
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
