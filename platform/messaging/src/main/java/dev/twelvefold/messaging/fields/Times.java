package dev.twelvefold.messaging.fields;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Instants as they are exchanged: RFC 3339 with offset, to the microsecond, which is what a database column holds. */
public final class Times {
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    private Times() {}

    /** Now, cut to microseconds. */
    public static Instant now(Clock clock) {
        return cut(clock.instant());
    }

    /** The instant cut to microseconds. */
    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The instant that the text names, cut to microseconds; empty when it is not an RFC 3339 date-time with offset. */
    public static Optional<Instant> parse(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    cut(OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
