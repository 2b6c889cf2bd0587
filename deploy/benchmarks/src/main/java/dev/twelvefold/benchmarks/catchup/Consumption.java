package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.benchmarks.rig.Contestant;
import dev.twelvefold.benchmarks.rig.Measurement;
import java.time.Duration;

/**
 * A worker that takes turns with others.
 *
 * @param before what makes the backlog that the worker is to work off
 */
record Consumption(Worker worker, BrokerView broker, Runnable before) implements Contestant {
    @Override
    public String name() {
        return worker.name();
    }

    @Override
    public String connections() {
        return "–";
    }

    /** Whoever catches up has just been started: a JVM that is still compiling belongs to it. */
    @Override
    public void warmUp(int seconds) {
        // Nothing is warmed up.
    }

    @Override
    public Measurement measure(int limitSeconds) {
        before.run();
        return new Turn(worker, broker, Duration.ofSeconds(limitSeconds)).run();
    }
}
