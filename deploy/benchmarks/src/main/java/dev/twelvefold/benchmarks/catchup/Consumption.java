package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.benchmarks.rig.Contestant;
import dev.twelvefold.benchmarks.rig.Measurement;
import java.time.Duration;

/**
 * A worker that takes turns with others.
 *
 * @param warmUp events of the backlog that do not count
 * @param before what makes the backlog that the worker is to work off
 */
record Consumption(Worker worker, BrokerView broker, int warmUp, Runnable before) implements Contestant {
    @Override
    public String name() {
        return worker.name();
    }

    @Override
    public String connections() {
        return "–";
    }

    /** The first events of every turn are the warm-up, since each has a JVM of its own. */
    @Override
    public void warmUp(int seconds) {
        // Nobody runs yet.
    }

    @Override
    public Measurement measure(int limitSeconds) {
        before.run();
        return new Turn(worker, broker, warmUp, Duration.ofSeconds(limitSeconds)).run();
    }
}
