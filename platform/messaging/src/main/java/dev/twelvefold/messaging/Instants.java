package dev.twelvefold.messaging;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * RFC 3339 texts of instants: those of {@link Instant#toString()}, which went through a formatter of the JDK three times an event
 * (docs/intake-performance.md).
 */
public final class Instants {
    /** The seconds of the years 0000 to 9999, which are written with four digits. */
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();

    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    /** The longest text, whose digits are overwritten. */
    private static final char[] LONGEST = "0000-00-00T00:00:00.000000000Z".toCharArray();

    private static final int DOT = 19;

    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000
    };

    private Instants() {}

    /** In UTC, with none, three, six or nine digits of a second: as many as it takes. */
    public static String text(Instant instant) {
        var second = instant.getEpochSecond();
        if (second < FIRST || second > LAST) {
            return instant.toString();
        }
        var time = LocalDateTime.ofEpochSecond(second, instant.getNano(), ZoneOffset.UTC);
        var text = LONGEST.clone();
        digits(text, 4, time.getYear(), 4);
        digits(text, 7, time.getMonthValue(), 2);
        digits(text, 10, time.getDayOfMonth(), 2);
        digits(text, 13, time.getHour(), 2);
        digits(text, 16, time.getMinute(), 2);
        digits(text, 19, time.getSecond(), 2);
        return new String(text, 0, fraction(text, time.getNano()));
    }

    /** Writes as much of the fraction as it takes, and the zone; answers where that ends. */
    private static int fraction(char[] text, int nanos) {
        var count = nanos == 0 ? 0 : nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        var end = count == 0 ? DOT : DOT + 1 + count;
        digits(text, end, nanos / POWERS[9 - count], count);
        text[end] = 'Z';
        return end + 1;
    }

    /** Writes so many digits, the last one before {@code end}. */
    private static void digits(char[] text, int end, int number, int count) {
        var rest = number;
        for (var at = end - 1; at >= end - count; at--) {
            text[at] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
