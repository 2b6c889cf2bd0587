package dev.twelvefold.local.demo;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until what others do by themselves has been done. */
final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS_MILLIS = 80;

    private Patience() {}

    /**
     * Returns the first answer that is as wanted.
     *
     * @throws DemoException when none is within a minute
     */
    static <T> T until(String what, Supplier<T> look, Predicate<T> isDone) {
        var start = System.nanoTime();
        var seen = look.get();
        while (!isDone.test(seen)) {
            if (System.nanoTime() - start > LIMIT.toNanos()) {
                throw new DemoException("%s: not within %d s".formatted(what, LIMIT.toSeconds()));
            }
            pause();
            seen = look.get();
        }
        return seen;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("the stack is stopping", e);
        }
    }
}
