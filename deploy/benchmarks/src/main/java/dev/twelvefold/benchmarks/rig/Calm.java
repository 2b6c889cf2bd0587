package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Returns when the service has nothing left to do: nothing more is published, what its read model had not read is thrown away, and
 * it has finished what it had in hand. Without that, the work one measurement leaves behind would slow down the next one, which may
 * be the reference; and to read everything takes the read model longer than it took to post it.
 */
public final class Calm implements Runnable {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final long PERIOD_MILLIS = 300;

    private final BrokerView broker;

    public Calm(BrokerView broker) {
        this.broker = broker;
    }

    @Override
    public void run() {
        untilItStays(broker::written);
        broker.emptyIntake();
        untilItStays(broker::readSoFar);
    }

    private static void untilItStays(Supplier<?> progress) {
        var end = System.nanoTime() + LIMIT.toNanos();
        Object before = null;
        for (Object now = progress.get(); !now.equals(before); now = progress.get()) {
            if (System.nanoTime() > end) {
                throw new BenchmarkException(
                        "the service has not come to rest within %d s".formatted(LIMIT.toSeconds()));
            }
            before = now;
            pause();
        }
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
