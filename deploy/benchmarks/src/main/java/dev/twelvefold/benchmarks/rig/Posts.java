package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.wrk.Load;
import dev.twelvefold.benchmarks.wrk.Wrk;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Posts to a service by wrk.
 *
 * @param unitsPerRequest what counts: 1 for single posts, the lines of a batch
 */
public record Posts(String name, Target target, Wrk wrk, Load load, int unitsPerRequest) implements Contestant {
    /** Keys start with it, so that no run of wrk uses a key of another one. */
    private static final AtomicLong RUNS = new AtomicLong();

    /** At least this many parts of a warm-up, and at most this many: a JVM that gets little of the machine compiles late. */
    private static final int MIN_SLICES = 2;

    private static final int MAX_SLICES = 10;

    /** What a slice must cost of the best before it, or less, for the JVM to be still getting faster. */
    private static final double STEADY = 0.95;

    @Override
    public String connections() {
        return Integer.toString(load.connections());
    }

    /** In slices, until the last one costs the service as much processor time as the best before: rates say little on a busy machine. */
    @Override
    public void warmUp(int seconds) {
        double best = Double.POSITIVE_INFINITY;
        for (int slice = 1; slice <= MAX_SLICES; slice++) {
            double cost = checkedCost(Math.max(1, seconds / MIN_SLICES));
            if (slice >= MIN_SLICES && cost > best * STEADY) {
                return;
            }
            best = Math.min(best, cost);
        }
    }

    /** Processor time of the service for one request, while every answer is looked into. */
    private double checkedCost(int seconds) {
        var before = processorTime();
        var result = wrk.run(ownKeys().with("check", "yes"), seconds, started -> {});
        if (result.failed() > 0 || result.checked() < result.requests()) {
            throw new BenchmarkException("%s, while warming up: %s".formatted(name, result.failures()));
        }
        return (double) processorTime().minus(before).toNanos() / result.requests();
    }

    private Duration processorTime() {
        return target.process().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public Measurement measure(int seconds) {
        var watch = new Watch();
        var result = wrk.run(ownKeys(), seconds, watch::start);
        var behind = target.broker().readModelBehind();
        return new Measurement(
                result.perSecond() * unitsPerRequest,
                result.p50Millis(),
                result.p99Millis(),
                result.failed(),
                watch.meter.result(),
                behind);
    }

    private Load ownKeys() {
        return load.with("run", "r%03d".formatted(RUNS.incrementAndGet()));
    }

    /** The meter begins when wrk does. */
    private final class Watch {
        private CoreMeter meter;

        private void start(ProcessHandle started) {
            meter = new CoreMeter(target.process(), started);
        }
    }
}
