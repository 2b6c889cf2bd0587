package dev.twelvefold.messaging.metrics;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

/**
 * What was read last from a source that may be slow or away. Whoever looks waits for nothing: figures that are too old to be true are
 * not shown.
 *
 * @param <T> all that is read at once
 */
public final class Sampled<T> {
    private record Sample<T>(T value, long readAt) {}

    private final long keepNanos;
    private final long startedAt = System.nanoTime();
    private volatile Sample<T> last;

    /** @param keep for how long a sample is shown */
    Sampled(Duration keep) {
        this.keepNanos = keep.toNanos();
    }

    void set(T value) {
        last = new Sample<>(value, System.nanoTime());
    }

    /** A figure of the last sample; NaN while there is none, and when it is too old. */
    public double figure(ToDoubleFunction<T> figure) {
        var sample = last;
        return sample == null || System.nanoTime() - sample.readAt() > keepNanos
                ? Double.NaN
                : figure.applyAsDouble(sample.value());
    }

    /** Seconds since the source was read, or since it was first to be read. */
    double ageSeconds() {
        var sample = last;
        return (System.nanoTime() - (sample == null ? startedAt : sample.readAt())) / 1e9;
    }
}
