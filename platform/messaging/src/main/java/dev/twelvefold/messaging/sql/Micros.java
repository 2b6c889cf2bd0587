package dev.twelvefold.messaging.sql;

import java.time.Instant;

/**
 * Instants as microseconds since 1970, what the database keeps of them. Not by the units of Java 17, which count in nanoseconds on
 * the way and end in the year 2262.
 */
public final class Micros {
    private static final long SECOND = 1_000_000;

    private Micros() {}

    /** Null for null; what is below a microsecond is cut. */
    public static Long of(Instant instant) {
        return instant == null
                ? null
                : Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1_000);
    }

    /** Null for null. */
    public static Instant instant(Long micros) {
        return micros == null
                ? null
                : Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), 1_000 * Math.floorMod(micros, SECOND));
    }
}
