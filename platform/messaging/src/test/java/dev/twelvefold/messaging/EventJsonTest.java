package dev.twelvefold.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    record Sample(Instant at, BigDecimal amount) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":1}}",
                "{a:1}",
                "{'a':1}",
                "[1,]",
                "01",
                "NaN",
                "1e99999999999",
                "1e-99999999999",
                "\"\t\"",
                "\uFEFF{}"
            })
    void refusesWhatIsNotOneJsonValue(String text) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> EventJson.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Charset> otherCharsets() {
        return Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "ISO-8859-1")
                .map(Charset::forName);
    }

    @ParameterizedTest
    @MethodSource("otherCharsets")
    void refusesOtherCharsets(Charset charset) {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> EventJson.parse("{\"name\":\"Zo\u00eb\"}".getBytes(charset)));
    }

    static List<byte[]> illFormed() {
        return Stream.of(
                        "\u00c0\u0080",
                        "\u00c1\u0081",
                        "\u00ed\u00a0\u0080",
                        "\u00f4\u0090\u0080\u0080",
                        "\u0080",
                        "\u00e1\u00bb")
                .map(bytes -> ("\"" + bytes + "\"").getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("illFormed")
    void refusesIllFormedUtf8(byte[] json) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> EventJson.parse(json));
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> EventJson.parse("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void keepsDecimalsExact() throws IOException {
        var json = "{\"amount\":999999999999999.9999}".getBytes(StandardCharsets.UTF_8);

        assertThat(EventJson.parse(json).get("amount").decimalValue()).isEqualTo("999999999999999.9999");
    }

    @Test
    void writesTimesAndDecimalsPlainly() {
        var sample = new Sample(Instant.parse("2026-01-02T03:04:05.000006Z"), new BigDecimal("1E+3"));

        assertThat(new String(EventJson.write(sample), StandardCharsets.UTF_8))
                .isEqualTo("{\"at\":\"2026-01-02T03:04:05.000006Z\",\"amount\":1000}");
    }

    @Test
    void ignoresFieldsItDoesNotKnow() throws IOException {
        var tree = EventJson.parse("{\"amount\":1,\"later\":true}".getBytes(StandardCharsets.UTF_8));

        assertThat(EventJson.map(tree, Sample.class)).isEqualTo(new Sample(null, BigDecimal.ONE));
    }
}
