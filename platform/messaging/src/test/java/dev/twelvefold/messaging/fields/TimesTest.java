package dev.twelvefold.messaging.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.time.api.constraints.InstantRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
    @Property
    void anInstantIsReadInAnyOffsetToTheMicrosecond(
            @ForAll @InstantRange(min = "0001-01-02T00:00:00Z", max = "9999-12-30T00:00:00Z") Instant instant,
            @ForAll @IntRange(min = -18 * 60, max = 18 * 60) int offset) {
        var text =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(ZoneOffset.ofTotalSeconds(offset * 60)));

        assertThat(Times.parse(text)).contains(instant.truncatedTo(ChronoUnit.MICROS));
    }

    @Property(tries = 5_000)
    void whatTheJdkRefusesIsRefused(
            @ForAll @Size(10) List<@IntRange(max = 35) Integer> numbers,
            @ForAll("separators") List<String> separators) {
        var text = new StringBuilder("20");
        for (int i = 0; i < separators.size(); i++) {
            text.append("%02d".formatted(numbers.get(i))).append(separators.get(i));
        }
        text.append("%02d".formatted(numbers.get(separators.size())));

        assertThat(Times.parse(text.toString())).isEqualTo(byTheJdk(text.toString()));
    }

    @Provide
    Arbitrary<List<String>> separators() {
        return Arbitraries.of(
                List.of("-", "-", "T", ":", ":", "+", ":"),
                List.of("-", "-", "T", ":", ":", "-", ":"),
                List.of("-", "-", "t", ":", ":", ".", "+", ":"));
    }

    private static Optional<Instant> byTheJdk(String text) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Property
    void noTextIsMoreThanRefused(@ForAll String text) {
        assertThat(Times.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.123456789Z, 2026-01-02T03:04:05.123456Z",
        "2026-01-02T03:04:05.1+07:00, 2026-01-01T20:04:05.100Z",
        "2024-02-29T00:00:00-00:00, 2024-02-29T00:00:00Z"
    })
    void rfc3339IsRead(String text, Instant expected) {
        assertThat(Times.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02",
                "2026-01-02T03:04:05",
                "2026-01-02 03:04:05Z",
                "2026-01-02T03:04Z",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-02T24:00:00Z",
                "2026-01-02T03:04:60Z",
                "2026-01-02T03:04:05+0700",
                "2026-01-02T03:04:05+19:00",
                "2026-01-02T03:04:05.Z",
                "2026-01-02T03:04:05.1234567890Z",
                "+12026-01-02T03:04:05Z",
                "２026-01-02T03:04:05Z",
                "2026-01-02T03:04:05Z\n"
            })
    void anythingElseIsRefused(String text) {
        assertThat(Times.parse(text)).isEmpty();
    }

    @Example
    void nowIsCutToMicroseconds() {
        var clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05.123456789Z"), ZoneOffset.UTC);

        assertThat(Times.now(clock)).isEqualTo("2026-01-02T03:04:05.123456Z");
    }
}
