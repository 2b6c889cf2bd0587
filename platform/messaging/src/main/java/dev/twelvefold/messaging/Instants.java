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

    private static final int LONGEST = "2026-11-25T12:00:00.123456789Z".length();

    private Instants() {}

    /** In UTC, with none, three, six or nine digits of a second: as many as it takes. */
    public static String text(Instant instant) {
        var second = instant.getEpochSecond();
        if (second < FIRST || second > LAST) {
            return instant.toString();
        }
        var time = LocalDateTime.ofEpochSecond(second, instant.getNano(), ZoneOffset.UTC);
        var text = new StringBuilder(LONGEST);
        digits(text, time.getYear(), 1000);
        digits(text.append('-'), time.getMonthValue(), 10);
        digits(text.append('-'), time.getDayOfMonth(), 10);
        digits(text.append('T'), time.getHour(), 10);
        digits(text.append(':'), time.getMinute(), 10);
        digits(text.append(':'), time.getSecond(), 10);
        fraction(text, time.getNano());
        return text.append('Z').toString();
    }

    private static void fraction(StringBuilder text, int nanos) {
        if (nanos == 0) {
            return;
        }
        text.append('.');
        if (nanos % 1_000_000 == 0) {
            digits(text, nanos / 1_000_000, 100);
        } else if (nanos % 1_000 == 0) {
            digits(text, nanos / 1_000, 100_000);
        } else {
            digits(text, nanos, 100_000_000);
        }
    }

    private static void digits(StringBuilder text, int number, int highest) {
        for (var unit = highest; unit > 0; unit /= 10) {
            text.append((char) ('0' + number / unit % 10));
        }
    }
}
