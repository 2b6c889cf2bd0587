package dev.twelvefold.messaging.fields;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants as they are exchanged: RFC 3339 with offset, to the microsecond, which is what a database column holds. */
public final class Times {
    /** The form up to the seconds, a digit for each 0; T may be small. */
    private static final String TO_SECONDS = "0000-00-00T00:00:00";

    private static final String OFFSET = "00:00";
    private static final int MAX_FRACTION = 9;

    private Times() {}

    /** Now, cut to microseconds. */
    public static Instant now(Clock clock) {
        return cut(clock.instant());
    }

    /** The instant cut to microseconds. */
    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The instant that the text names, cut to microseconds; empty when it is not an RFC 3339 date-time with offset. Read digit by
     * digit, since every event carries several times, and a formatter costs more than the rest of an event.
     */
    public static Optional<Instant> parse(String text) {
        var afterFraction = afterFraction(text);
        if (!isOf(TO_SECONDS, text, 0) || afterFraction < 0 || !isOffset(text, afterFraction)) {
            return Optional.empty();
        }
        try {
            var seconds = LocalDateTime.of(
                    number(text, 0, 4),
                    number(text, 5, 7),
                    number(text, 8, 10),
                    number(text, 11, 13),
                    number(text, 14, 16),
                    number(text, 17, 19));
            return Optional.of(cut(seconds.toInstant(offset(text, afterFraction))
                    .plusNanos(nanos(text, TO_SECONDS.length() + 1, afterFraction))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Where the offset starts; negative for a fraction of no or too many digits. */
    private static int afterFraction(String text) {
        var start = TO_SECONDS.length();
        if (text.length() <= start || text.charAt(start) != '.') {
            return start;
        }
        var end = start + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        var digits = end - start - 1;
        return digits == 0 || digits > MAX_FRACTION ? -1 : end;
    }

    private static boolean isOffset(String text, int at) {
        var left = text.length() - at;
        if (left == 1) {
            return text.charAt(at) == 'Z' || text.charAt(at) == 'z';
        }
        return left == 1 + OFFSET.length()
                && (text.charAt(at) == '+' || text.charAt(at) == '-')
                && isOf(OFFSET, text, at + 1);
    }

    private static ZoneOffset offset(String text, int at) {
        if (text.length() - at == 1) {
            return ZoneOffset.UTC;
        }
        var sign = text.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(text, at + 1, at + 3), sign * number(text, at + 4, at + 6));
    }

    private static boolean isOf(String form, String text, int at) {
        if (text.length() < at + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            var wanted = form.charAt(i);
            var found = text.charAt(at + i);
            if (wanted == '0' ? !isDigit(found) : found != wanted && !(wanted == 'T' && found == 't')) {
                return false;
            }
        }
        return true;
    }

    /** The digits as a number; 0 for none. */
    private static int number(String text, int from, int to) {
        var number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }

    private static long nanos(String text, int from, int to) {
        long nanos = number(text, from, to);
        for (int digits = Math.max(0, to - from); digits < MAX_FRACTION; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }
}
