package dev.twelvefold.messaging.fields;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Durations as they are exchanged: ISO 8601 in days of 24 hours, hours, minutes and seconds. */
public final class Durations {
    private Durations() {}

    /** The duration that the text names; empty when it is none. */
    public static Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The text of a duration; whole days are written as days, where {@link Duration#toString} counts hours. */
    public static String text(Duration duration) {
        var days = duration.toDays();
        return days > 0 && duration.equals(Duration.ofDays(days)) ? "P" + days + "D" : duration.toString();
    }
}
