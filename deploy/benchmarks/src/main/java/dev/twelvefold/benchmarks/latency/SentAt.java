package dev.twelvefold.benchmarks.latency;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something was sent, in microseconds since 1970, as the end of a customer's id tells: {@code l-<number>-<microseconds>}. */
final class SentAt {
    private static final char SEPARATOR = '-';

    private SentAt() {}

    static String customer(long number, long micros) {
        return "l-" + number + SEPARATOR + micros;
    }

    static long of(byte[] customer) {
        var id = new String(customer, StandardCharsets.US_ASCII);
        return Long.parseLong(id.substring(id.lastIndexOf(SEPARATOR) + 1));
    }

    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }
}
