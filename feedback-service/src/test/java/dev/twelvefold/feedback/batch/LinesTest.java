package dev.twelvefold.feedback.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.twelvefold.feedback.batch.domain.Line;
import dev.twelvefold.feedback.batch.domain.Lines;
import dev.twelvefold.feedback.batch.domain.TooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LinesTest {
    private static final int MAX_LINE = 8;

    @Property
    void linesAreWhatStandsBetweenLineFeeds(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 9) int step)
            throws IOException {
        assertThat(split(text, step, 1_000)).isEqualTo(expected(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab \t\r\n\n").ofMaxLength(60);
    }

    @Example
    void theLastLineNeedsNoLineFeed() throws IOException {
        assertThat(split("a\nb", 64, 10)).containsExactly("1:a", "2:b");
    }

    @Example
    void theLongestLineMayEndWithACarriageReturn() throws IOException {
        assertThat(split("12345678\r\n123456789\n12345678", 3, 100)).containsExactly("1:12345678", "2:-", "3:12345678");
    }

    @Example
    void asManyBytesAsAllowedAreRead() throws IOException {
        assertThat(split("ab\ncd", 2, 5)).hasSize(2);
        assertThatExceptionOfType(TooLargeException.class).isThrownBy(() -> split("ab\ncd", 2, 4));
    }

    private static List<String> split(String text, int step, long max) throws IOException {
        var lines = new Lines(inSteps(text, step), max, MAX_LINE);
        var found = new ArrayList<String>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            found.add(shown(line));
        }
        return found;
    }

    private static String shown(Line line) {
        return line.number() + ":" + (line.isTooLong() ? "-" : new String(line.bytes(), StandardCharsets.US_ASCII));
    }

    /** The same rule, said with whole strings. */
    private static List<String> expected(String text) {
        var found = new ArrayList<String>();
        var parts = text.split("\n", -1);
        for (var i = 0; i < parts.length; i++) {
            var part = parts[i].endsWith("\r") ? parts[i].substring(0, parts[i].length() - 1) : parts[i];
            if (part.length() > MAX_LINE) {
                found.add((i + 1) + ":-");
            } else if (!part.isBlank()) {
                found.add((i + 1) + ":" + part);
            }
        }
        return found;
    }

    /** As a socket gives it: a few bytes at a time. */
    private static InputStream inSteps(String text, int step) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(step, length));
            }
        };
    }
}
