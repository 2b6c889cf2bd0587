package dev.twelvefold.local;

import java.time.Duration;
import java.util.Locale;

/** Where a stack says, line by line, how it gets on. */
@FunctionalInterface
public interface Progress {

    /** Says nothing. */
    Progress SILENT = line -> {};

    void say(String line);

    /** One line for each part, with the seconds it took. */
    default void ready(String part, long startNanos) {
        say(String.format(Locale.ROOT, "  %-22s ready after %.1f s", part, seconds(startNanos)));
    }

    static double seconds(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos).toMillis() / 1000.0;
    }
}
