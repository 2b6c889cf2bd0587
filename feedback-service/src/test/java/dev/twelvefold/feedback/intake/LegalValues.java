package dev.twelvefold.feedback.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Everything that a field may be. */
final class LegalValues {
    static final String CUSTOMER_LETTERS = "ABCXYZabcxyz0189._:@+-";
    static final String SLUG_LETTERS = "abcxyz0189-";

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final BigInteger HIGHEST_AMOUNT = BigInteger.TEN.pow(19).subtract(BigInteger.ONE);
    private static final Arbitrary<Boolean> EITHER = Arbitraries.of(true, false);

    private LegalValues() {}

    static Arbitrary<Spelled> customerId() {
        return plainText(AnyText.of(CUSTOMER_LETTERS, 1, 64)
                .filter(id -> !List.of(".", "..").contains(id)));
    }

    static Arbitrary<Spelled> slug() {
        return plainText(AnyText.of(SLUG_LETTERS, 1, 64).filter(slug -> slug.charAt(0) != '-'));
    }

    static Arbitrary<Spelled> text(int min, int max) {
        return Combinators.combine(AnyText.between(min, max), EITHER)
                .as((text, escaped) -> Spelled.text(text, AnyText.normalised(text), escaped));
    }

    static Arbitrary<Spelled> oneOf(String... names) {
        return plainText(Arbitraries.of(names));
    }

    static Arbitrary<Spelled> score() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.of("%d", "%d.0", "0.%de1", "%d0e-1", "%d.00E+0"))
                .as((score, spelling) -> Spelled.plain(spelling.formatted(score), score.toString()));
    }

    static Arbitrary<Spelled> bool() {
        return Arbitraries.of("true", "false").map(value -> Spelled.plain(value, value));
    }

    /** Up to 15 integer and 4 fraction digits, spelled plainly, with needless zeros, or with an exponent. */
    static Arbitrary<Spelled> amount() {
        var amounts = Arbitraries.bigIntegers()
                .between(BigInteger.ONE, HIGHEST_AMOUNT)
                .map(tenThousandths -> new BigDecimal(tenThousandths, 4));
        return Combinators.combine(amounts, Arbitraries.integers().between(0, 2))
                .as(LegalValues::amount);
    }

    private static Spelled amount(BigDecimal amount, int spelling) {
        var meant = amount.stripTrailingZeros().toPlainString();
        return switch (spelling) {
            case 0 -> Spelled.plain(meant, meant);
            case 1 -> Spelled.plain(amount.setScale(7).toPlainString(), meant);
            default -> Spelled.plain(amount.unscaledValue() + "e-4", meant);
        };
    }

    static Arbitrary<Spelled> currency() {
        return plainText(Arbitraries.of(Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .sorted()
                .toList()));
    }

    /** BCP 47: a language, and perhaps script, region, variant, extension and what is privately agreed; or a tag from before it. */
    static Arbitrary<Spelled> language() {
        var composed = Combinators.combine(
                        Arbitraries.of("vi", "en", "ZH", "yue", "sgn"),
                        Arbitraries.of("", "-Hant", "-latn"),
                        Arbitraries.of("", "-VN", "-gb", "-419"),
                        Arbitraries.of("", "-rozaj", "-1996"),
                        Arbitraries.of("", "-u-co-phonebk", "-a-bbb"),
                        Arbitraries.of("", "-x-own", "-x-1"))
                .as((language, script, region, variant, extension, own) ->
                        language + script + region + variant + extension + own);
        return plainText(
                Arbitraries.frequencyOf(Tuple.of(9, composed), Tuple.of(1, Arbitraries.of("i-klingon", "x-own"))));
    }

    /** From the earliest to a few minutes ahead, in every offset, to up to nine digits, of which six count. */
    static Arbitrary<Spelled> occurredAt() {
        var latest = Instant.now().plus(3, ChronoUnit.MINUTES);
        var seconds = Arbitraries.longs().between(EARLIEST.getEpochSecond(), latest.getEpochSecond());
        return Combinators.combine(seconds, fraction(), offset(), Arbitraries.of("T", "t"))
                .as(LegalValues::time);
    }

    private static Spelled time(long second, String fraction, String offset, String t) {
        var zone = ZoneOffset.of(offset.toUpperCase(Locale.ROOT));
        var local = LocalDateTime.ofEpochSecond(second, 0, zone);
        var toSecond = DATE_TIME.format(local).replace("T", t);
        var micros = (fraction + "000000").replace(".", "").substring(0, 6);
        var meant = Instant.ofEpochSecond(second).plus(Long.parseLong(micros), ChronoUnit.MICROS);
        return Spelled.text(toSecond + fraction + offset, meant.toString(), false);
    }

    private static Arbitrary<String> fraction() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just("")),
                Tuple.of(
                        3,
                        Arbitraries.strings()
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(9)
                                .map(digits -> "." + digits)));
    }

    private static Arbitrary<String> offset() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        2,
                        Arbitraries.of("Z", "z", "+00:00", "-00:00", "+07:00", "+05:45", "-09:30", "+18:00", "-18:00")),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of("+", "-"),
                                        Arbitraries.integers().between(0, 17),
                                        Arbitraries.integers().between(0, 59))
                                .as("%s%02d:%02d"::formatted)));
    }

    /** Any of its three fields, or none. */
    static Arbitrary<Spelled> contact() {
        return Combinators.combine(
                        text(0, 200).injectNull(0.4),
                        email().injectNull(0.3),
                        text(0, 40).injectNull(0.4))
                .as(LegalValues::contact);
    }

    private static Spelled contact(Spelled name, Spelled email, Spelled phone) {
        var fields = new LinkedHashMap<String, Spelled>();
        fields.put("phone", phone);
        fields.put("name", name);
        fields.put("email", email);
        fields.values().removeIf(Objects::isNull);
        var meant = JsonNodeFactory.instance.objectNode();
        fields.forEach((field, value) -> meant.set(field, value.meant()));
        return new Spelled(
                fields.entrySet().stream()
                        .map(field ->
                                "\"" + field.getKey() + "\":" + field.getValue().json())
                        .collect(Collectors.joining(",", "{", "}")),
                meant);
    }

    /** 3 to 254 characters around one at sign, none of them blank. */
    static Arbitrary<Spelled> email() {
        return Combinators.combine(mailPart(127), mailPart(126), EITHER).as((local, domain, escaped) -> {
            var email = local + "@" + domain;
            return Spelled.text(email, AnyText.normalised(email), escaped);
        });
    }

    private static Arbitrary<String> mailPart(int max) {
        return AnyText.between(1, max)
                .map(text -> text.codePoints()
                        .map(point -> isBlankOrAt(point) ? '.' : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(text -> AnyText.normalised(text).codePoints().count() <= max);
    }

    private static boolean isBlankOrAt(int point) {
        return point == '@' || Character.isISOControl(point) || Character.isSpaceChar(point);
    }

    /** Printable ASCII; what stands in a header has no blanks around it. */
    static Arbitrary<String> key() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(128);
    }

    private static Arbitrary<Spelled> plainText(Arbitrary<String> texts) {
        return Combinators.combine(texts, EITHER).as((text, escaped) -> Spelled.text(text, text, escaped));
    }
}
