package dev.twelvefold.benchmarks.latency;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long it took from sending to seeing; what was sent in the warm-up is counted and not measured. Not thread-safe. */
final class Latencies {
    private static final int DIGITS = 3;
    private static final double MICROS_PER_MILLI = 1_000;

    private final Histogram micros = new Histogram(DIGITS);
    private final long warmUpMicros;
    private long seen;
    private long first = Long.MAX_VALUE;
    private long measuredFirst = Long.MAX_VALUE;
    private long measuredLast = Long.MIN_VALUE;

    Latencies(int warmUpSeconds) {
        this.warmUpMicros = TimeUnit.SECONDS.toMicros(warmUpSeconds);
    }

    /** In the order in which they are seen; the first one begins the warm-up. */
    void add(long sentMicros, long seenMicros) {
        seen++;
        first = Math.min(first, sentMicros);
        if (sentMicros - first >= warmUpMicros) {
            // Clocks of one machine; a step back of the wall clock would show as nothing, not as an error.
            micros.recordValue(Math.max(0, seenMicros - sentMicros));
            measuredFirst = Math.min(measuredFirst, sentMicros);
            measuredLast = Math.max(measuredLast, sentMicros);
        }
    }

    /** Everything that was seen, warm-up included. */
    long seen() {
        return seen;
    }

    long measured() {
        return micros.getTotalCount();
    }

    /** Sent each second, while it was measured. */
    double perSecond() {
        return (measured() - 1) * (double) TimeUnit.SECONDS.toMicros(1) / (measuredLast - measuredFirst);
    }

    /** Milliseconds; NaN when nothing was measured. */
    double percentile(double percent) {
        return measured() == 0 ? Double.NaN : micros.getValueAtPercentile(percent) / MICROS_PER_MILLI;
    }

    double max() {
        return percentile(100);
    }
}
