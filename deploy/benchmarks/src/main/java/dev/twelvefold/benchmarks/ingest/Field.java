package dev.twelvefold.benchmarks.ingest;

import dev.twelvefold.benchmarks.rig.Contestant;
import dev.twelvefold.benchmarks.rig.Posts;
import dev.twelvefold.benchmarks.rig.RawRecords;
import dev.twelvefold.benchmarks.rig.Target;
import dev.twelvefold.benchmarks.wrk.Load;
import dev.twelvefold.benchmarks.wrk.Wrk;
import java.util.List;
import java.util.Map;

/**
 * Who is compared with whom.
 *
 * @param service as it is deployed
 * @param without the same without Kafka
 */
record Field(Target service, Target without, Wrk wrk) {
    static final int BATCH_LINES = 2_000;

    /** Enough that the service always has one to read, few enough that the end of a measurement cuts little off. */
    private static final int BATCH_CONNECTIONS = 4;

    /** The budgets hold for this many. */
    private static final int BUDGET_CONNECTIONS = 256;

    private static final Budget RATINGS = Budget.atLeast(0.60).withP99(25);
    private static final Budget BATCHES = Budget.atLeast(0.50);
    private static final Budget KEYED_BATCHES = Budget.atLeast(0.20);

    Comparison ratings(int connections) {
        var keyless = ratings("ratings, keyless", service, connections, Map.of());
        var keyed = ratings("ratings, each with a new key", service, connections, Map.of("keyed", "yes"));
        var reference = ratings("ratings, keyless, without Kafka", without, connections, Map.of());
        Map<Contestant, Budget> budgets = connections == BUDGET_CONNECTIONS ? Map.of(keyless, RATINGS) : Map.of();
        return new Comparison(List.of(keyless, keyed), reference, budgets);
    }

    private Posts ratings(String name, Target target, int connections, Map<String, String> parameters) {
        return new Posts(name, target, wrk, new Load("ratings.lua", target.url(), connections, parameters), 1);
    }

    /** Before the raw producer can be made, which sends what these leave behind. */
    void warmUpBatches(int seconds) {
        keylessBatches().warmUp(seconds);
        keyedBatches().warmUp(seconds);
    }

    Comparison batches(RawRecords raw) {
        var keyless = keylessBatches();
        var keyed = keyedBatches();
        return new Comparison(List.of(keyless, keyed), raw, Map.of(keyless, BATCHES, keyed, KEYED_BATCHES));
    }

    private Posts keylessBatches() {
        return batches("batches, keyless", Map.of());
    }

    private Posts keyedBatches() {
        return batches("batches, each line with a new key", Map.of("keyed", "yes"));
    }

    private Posts batches(String name, Map<String, String> parameters) {
        var load = new Load("batches.lua", service.url(), BATCH_CONNECTIONS, parameters)
                .with("lines", Integer.toString(BATCH_LINES));
        return new Posts(name, service, wrk, load, BATCH_LINES);
    }
}
