package dev.twelvefold.benchmarks.latency;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.gatling.Gatling;
import dev.twelvefold.benchmarks.report.Figures;
import dev.twelvefold.benchmarks.report.Table;
import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.benchmarks.rig.Rig;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.util.Map;
import java.util.Set;

/** Measures how long it takes from a post until a subscriber sees the change of class, beside what Kafka alone takes. */
final class Latency {
    private static final String BARE_TOPIC = "benchmark.round-trip.v1";
    private static final double MEDIAN = 50;
    private static final double P99 = 99;

    private final LatencyOptions options;
    private final Rig rig;
    private final Gatling gatling;

    Latency(LatencyOptions options, Rig rig, Gatling gatling) {
        this.options = options;
        this.rig = rig;
        this.gatling = gatling;
    }

    void run() {
        say("starting feedback-service and segmentation-service with their broker and database");
        var stack = rig.services(Set.of(Service.FEEDBACK, Service.SEGMENTATION));
        var broker = rig.view(stack);
        broker.createLikeIntake(BARE_TOPIC);
        say("%,d a second for %d s, after %d s of warm-up: first through the services, then through Kafka alone"
                .formatted(options.rate(), options.seconds(), options.warmUp()));
        var posts = posts(stack, broker);
        // Only now: the service shows how its producer is configured when it has made it, for the first post.
        var log = stack.log(Service.FEEDBACK);
        var bare = new RoundTrip(stack.bootstrapServers(), log, BARE_TOPIC, options.rate())
                .measure(options.warmUp(), options.seconds());
        say("");
        say(table(posts, bare));
    }

    /** Every post is of a new customer, and leads to one change of class. */
    private Latencies posts(LocalStack stack, BrokerView broker) {
        var latencies = new Latencies(options.warmUp());
        var before = broker.written();
        try (var subscriber = new Subscriber(stack.bootstrapServers(), Topics.CLASS_CHANGES)) {
            var url = stack.feedbackUrl().replace("localhost", "127.0.0.1");
            gatling.start(
                    "NewCustomers",
                    Map.of(
                            "url", url,
                            "rate", options.rate(),
                            "warm-up", options.warmUp(),
                            "seconds", options.seconds()));
            subscriber.read(latencies, () -> gatling.hasEnded() ? broker.written() - before : -1);
        }
        gatling.requireSuccess();
        if (latencies.measured() == 0) {
            throw new BenchmarkException("nothing was posted after the warm-up");
        }
        return latencies;
    }

    private static String table(Latencies posts, Latencies bare) {
        var table = new Table("what", "per second", "seen", "p50 ms", "p99 ms", "max ms", "budget");
        add(
                table,
                "from the post to the change of class",
                posts,
                LatencyBudget.OF_THE_SYSTEM.verdict(posts.percentile(MEDIAN), posts.percentile(P99)));
        add(table, "Kafka alone, from send to poll", bare, "–");
        return table.toString();
    }

    private static void add(Table table, String what, Latencies latencies, String budget) {
        table.row(
                what,
                Figures.whole(latencies.perSecond()),
                Figures.whole(latencies.measured()),
                Figures.oneDigit(latencies.percentile(MEDIAN)),
                Figures.oneDigit(latencies.percentile(P99)),
                Figures.oneDigit(latencies.max()),
                budget);
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
