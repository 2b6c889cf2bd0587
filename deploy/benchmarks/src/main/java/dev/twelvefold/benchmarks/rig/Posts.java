package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.wrk.Load;
import dev.twelvefold.benchmarks.wrk.Wrk;
import dev.twelvefold.benchmarks.wrk.WrkResult;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Posts to a service by wrk.
 *
 * @param unitsPerRequest what counts: 1 for single posts, the lines of a batch
 */
public record Posts(String name, Target target, Wrk wrk, Load load, int unitsPerRequest) implements Contestant {
    /** Keys start with it, so that no run of wrk uses a key of another one. */
    private static final AtomicLong RUNS = new AtomicLong();

    @Override
    public void warmUp(int seconds) {
        var result = wrk.run(ownKeys().with("check", "yes"), seconds, started -> {});
        if (result.failed() > 0 || result.checked() < result.requests()) {
            throw new BenchmarkException("%s: %d of %d answers were wrong while warming up%s"
                    .formatted(name, result.failed(), result.requests(), example(result)));
        }
    }

    private static String example(WrkResult result) {
        return result.firstWrong().isEmpty() ? "" : ", the first one: " + result.firstWrong();
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
