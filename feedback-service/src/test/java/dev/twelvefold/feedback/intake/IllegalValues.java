package dev.twelvefold.feedback.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What a field must not be, as JSON. */
final class IllegalValues {
    private static final Arbitrary<String> NO_STRING =
            Arbitraries.of("null", "true", "7", "0.5", "[]", "[\"a\"]", "{}");

    private IllegalValues() {}

    static Arbitrary<String> customerId() {
        return Arbitraries.oneOf(
                NO_STRING,
                quoted(Arbitraries.of("", ".", "..")),
                quoted(AnyText.of(LegalValues.CUSTOMER_LETTERS, 65, 90)),
                quoted(oneForeignCharacter(LegalValues.CUSTOMER_LETTERS)));
    }

    static Arbitrary<String> slug() {
        return Arbitraries.oneOf(
                NO_STRING,
                Arbitraries.just("\"\""),
                quoted(AnyText.of(LegalValues.SLUG_LETTERS, 65, 90)),
                quoted(AnyText.of(LegalValues.SLUG_LETTERS, 1, 63).map(slug -> "-" + slug)),
                quoted(oneForeignCharacter(LegalValues.SLUG_LETTERS)));
    }

    static Arbitrary<String> text(int min, int max) {
        var withNul = AnyText.between(1, 20).map(text -> Spelled.quoted("a\u0000" + text, true));
        var withHalf = AnyText.between(1, 20).map(text -> Spelled.quoted("\udc00" + text + "\ud800", true));
        var tooLong = quoted(AnyText.ofLength(max + 1));
        var any = Arbitraries.oneOf(NO_STRING, withNul, withHalf, tooLong);
        return min == 0 ? any : Arbitraries.oneOf(any, Arbitraries.just("\"\""));
    }

    /** None of these, though close to them. */
    static Arbitrary<String> noneOf(String... names) {
        var known = Set.of(names);
        var strangers = Combinators.combine(
                        Arbitraries.of(names), Arbitraries.of("", " ", "s", "\u0301"), Arbitraries.of(true, false))
                .as((name, more, upper) -> (upper ? name.toUpperCase(Locale.ROOT) : name) + more)
                .filter(name -> !known.contains(name));
        return Arbitraries.oneOf(
                NO_STRING, quoted(strangers), quoted(AnyText.between(0, 10).filter(name -> !known.contains(name))));
    }

    static Arbitrary<String> score() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "null",
                        "true",
                        "\"5\"",
                        "[5]",
                        "{}",
                        "1e400",
                        "5.0000000000000001",
                        "-0.0",
                        "0.9999999999999999"),
                Arbitraries.bigIntegers()
                        .filter(number -> number.signum() <= 0 || number.bitLength() > 3)
                        .map(String::valueOf),
                Arbitraries.of(1, 2, 3, 4, 5).map(score -> score + ".5"));
    }

    static Arbitrary<String> bool() {
        return Arbitraries.of("null", "0", "1", "\"true\"", "\"\"", "[]", "{}");
    }

    static Arbitrary<String> amount() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "null", "true", "\"1\"", "[1]", "0", "0.0", "-0", "1e15", "1e400", "1e-5", "1000000000000000"),
                Arbitraries.longs().lessOrEqual(-1).map(String::valueOf),
                Arbitraries.integers().between(1, 9).map("12.0000%d"::formatted),
                Arbitraries.longs().greaterOrEqual(1_000_000_000_000_000L).map(String::valueOf));
    }

    static Arbitrary<String> currency() {
        return Arbitraries.oneOf(
                NO_STRING, quoted(Arbitraries.of("", "usd", "US", "USDD", "ZZZ", "$", "\u20ab", "USD ")));
    }

    static Arbitrary<String> language() {
        return Arbitraries.oneOf(
                NO_STRING,
                quoted(Arbitraries.of(
                        "", "e", "en_GB", "en--GB", "-en", "en-", "en-\u00fc", "vi VN", "longerthaneight", "en-x")),
                Arbitraries.just(Spelled.quoted("en-x" + "-abcdefgh".repeat(8), false)));
    }

    static Arbitrary<String> occurredAt() {
        var earliest = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
        var early = Arbitraries.longs()
                .between(Instant.parse("0001-01-01T00:00:00Z").getEpochSecond(), earliest - 1);
        var late = Arbitraries.longs()
                .between(
                        Instant.now().plus(1, ChronoUnit.HOURS).getEpochSecond(),
                        Instant.parse("9999-12-31T23:59:59Z").getEpochSecond());
        return Arbitraries.oneOf(
                NO_STRING,
                quoted(Arbitraries.oneOf(early, late)
                        .map(second -> Instant.ofEpochSecond(second).toString())),
                quoted(Arbitraries.of(
                        "",
                        "2026-01-01",
                        "2026-01-01T00:00:00",
                        "2026-01-01 00:00:00Z",
                        "2026-1-01T00:00:00Z",
                        "2026-02-29T00:00:00Z",
                        "2026-01-01T24:00:00Z",
                        "2026-01-01T00:00:00.Z",
                        "2026-01-01T00:00:00+0700",
                        "2026-01-01T00:00:00+07",
                        "\u0662026-01-01T00:00:00Z",
                        "2026-01-01T00:00:00Z ")));
    }

    static Arbitrary<String> email() {
        return Arbitraries.oneOf(
                NO_STRING,
                quoted(Arbitraries.of("", "@", "a@", "@b", "abc", "a@b@c", "a b@c", "a@b\n", "a@\u0007b", "a\u0000@b")),
                quoted(AnyText.ofLength(252).map(text -> "a@" + text.replace('@', 'a') + "b")));
    }

    /** A printable key has 1 to 128 characters. */
    static Arbitrary<String> key() {
        return Arbitraries.oneOf(
                NO_STRING,
                quoted(Arbitraries.of("", "x".repeat(129), "a\tb", "\u00e9", "\ud83d\ude00", "a\n", "\u007f")));
    }

    private static Arbitrary<String> oneForeignCharacter(String letters) {
        var foreign = AnyText.CHARACTERS.filter(
                point -> point > '~' || !Character.isLetterOrDigit(point) && letters.indexOf(point) < 0);
        return Combinators.combine(AnyText.of(letters, 1, 20), foreign, AnyText.of(letters, 1, 20))
                .as((before, point, after) -> before + Character.toString(point) + after);
    }

    private static Arbitrary<String> quoted(Arbitrary<String> texts) {
        return Combinators.combine(texts, Arbitraries.of(true, false)).as(Spelled::quoted);
    }
}
