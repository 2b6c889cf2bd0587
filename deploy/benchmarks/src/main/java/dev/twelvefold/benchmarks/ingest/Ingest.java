package dev.twelvefold.benchmarks.ingest;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.report.Table;
import dev.twelvefold.benchmarks.rig.Calm;
import dev.twelvefold.benchmarks.rig.RawRecords;
import dev.twelvefold.benchmarks.rig.Rig;
import dev.twelvefold.benchmarks.rig.Target;
import dev.twelvefold.benchmarks.wrk.Wrk;
import java.util.List;
import java.util.stream.Stream;

/** Measures what the feedback-service takes in, beside the limits of its parts. */
final class Ingest {
    private final Options options;
    private final Rig rig;
    private final Wrk wrk;

    Ingest(Options options, Rig rig, Wrk wrk) {
        this.options = options;
        this.rig = rig;
        this.wrk = wrk;
    }

    void run() {
        say("starting the service with its broker and database, and the service without Kafka");
        var service = rig.service();
        var field = new Field(service, rig.withoutKafka(), wrk);
        var ratings = options.connections().stream().map(field::ratings).toList();
        say("warming up, %d s each or until it gets no faster; every answer is looked into"
                .formatted(options.warmUp()));
        // With the fewest connections: a JVM that has compiled nothing yet would keep the last of many waiting too
        // long.
        ratings.get(0).warmUp(options.warmUp());
        field.warmUpBatches(options.warmUp());
        try (var raw = new RawRecords(service)) {
            raw.warmUp(options.warmUp());
            var batches = field.batches(raw);
            measure(service, Stream.concat(ratings.stream(), Stream.of(batches)).toList());
            report(ratings, batches);
        }
    }

    private void measure(Target service, List<Comparison> comparisons) {
        var calm = new Calm(service.broker());
        for (int round = 1; round <= options.rounds(); round++) {
            say("round %d of %d".formatted(round, options.rounds()));
            comparisons.forEach(comparison -> comparison.round(options.seconds(), calm));
        }
    }

    private void report(List<Comparison> ratings, Comparison batches) {
        say("");
        say(table("requests/s", "of without Kafka", ratings));
        say("");
        say(table("lines/s", "of raw producer", List.of(batches)));
        var cores =
                new Table("cores kept busy", "connections", "service", "broker", "wrk", "others", "service µs each");
        Stream.concat(ratings.stream(), Stream.of(batches)).forEach(comparison -> comparison.addCoresTo(cores));
        say("");
        say(cores.toString());
        var failures = Stream.concat(ratings.stream(), Stream.of(batches))
                .flatMap(comparison -> comparison.failures().stream())
                .toList();
        if (!failures.isEmpty()) {
            throw new BenchmarkException("not everything was answered as it must be: " + String.join("; ", failures));
        }
    }

    private static String table(String rate, String ratio, List<Comparison> comparisons) {
        var table = new Table(
                "what", "connections", rate, ratio, "p50 ms", "p99 ms", "wrong answers", "read model behind", "budget");
        comparisons.forEach(comparison -> comparison.addTo(table));
        return table.toString();
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
