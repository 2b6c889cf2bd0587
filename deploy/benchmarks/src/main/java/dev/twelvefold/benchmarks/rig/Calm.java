package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Waits until the service has finished what it was given: nothing more is published, and its read model has read everything.
 * Without that, the work one measurement leaves behind would slow down the next one, which may be the reference.
 */
public final class Calm implements Runnable {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final long PERIOD_MILLIS = 300;

    private final BrokerView broker;
    private final Consumer<String> say;

    public Calm(BrokerView broker, Consumer<String> say) {
        this.broker = broker;
        this.say = say;
    }

    @Override
    public void run() {
        var end = System.nanoTime() + LIMIT.toNanos();
        long before = -1;
        for (var now = broker.written(); now != before || behind() > 0; now = broker.written()) {
            if (System.nanoTime() > end) {
                say.accept(
                        "  the read model is still %,d records behind after %d s; going on, which slows down what comes next"
                                .formatted(behind(), LIMIT.toSeconds()));
                return;
            }
            before = now;
            pause();
        }
    }

    private long behind() {
        return broker.readModelBehind().orElse(0);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PERIOD_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }
}
