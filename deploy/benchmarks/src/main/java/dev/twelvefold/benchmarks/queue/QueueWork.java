package dev.twelvefold.benchmarks.queue;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.gatling.Gatling;
import dev.twelvefold.benchmarks.report.Figures;
import dev.twelvefold.benchmarks.report.Table;
import dev.twelvefold.benchmarks.rig.Rig;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures how fast cases are opened from a backlog, and then how long people wait who work on them. */
final class QueueWork {
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final QueueOptions options;
    private final Rig rig;
    private final Gatling gatling;

    QueueWork(QueueOptions options, Rig rig, Gatling gatling) {
        this.options = options;
        this.rig = rig;
        this.gatling = gatling;
    }

    void run() {
        say("starting recovery-service with its broker and database");
        var stack = rig.services(Set.of(Service.RECOVERY));
        var cases = new CaseRows(stack);
        say("%,d customers complain and become extreme while it is stopped".formatted(options.cases()));
        var perSecond = new Opening(stack, rig.view(stack), cases).measure(options.cases());
        say("%d agents for %d s, after %d s of warm-up"
                .formatted(options.agents(), options.seconds(), options.warmUp()));
        var answers = work(stack, cases);
        say("");
        say(table(perSecond, answers));
    }

    private Answers work(LocalStack stack, CaseRows cases) {
        gatling.start(
                "Agents",
                Map.of(
                        "url", stack.recoveryUrl().replace("localhost", "127.0.0.1"),
                        "agents", options.agents(),
                        "warm-up", options.warmUp(),
                        "seconds", options.seconds(),
                        "cases", written(cases.first(options.cases()))));
        gatling.await(
                Duration.ofSeconds(options.warmUp() + (long) options.seconds()).plus(GRACE));
        gatling.requireSuccess();
        return Answers.of(gatling.lines());
    }

    private Path written(List<String> ids) {
        try {
            return Files.write(options.data().resolve("cases"), ids);
        } catch (IOException e) {
            throw new BenchmarkException("the ids of the cases cannot be written: " + e.getMessage(), e);
        }
    }

    private String table(double perSecond, Answers answers) {
        var opening = new Table("what", "cases", "per second", "budget")
                .row(
                        "opening from a backlog",
                        Figures.whole(options.cases()),
                        Figures.whole(perSecond),
                        QueueBudget.opening(perSecond));
        var work = new Table("what", "answers", "p50 ms", "p95 ms", "p99 ms", "max ms", "budget");
        add(work, "first page of open cases", answers.to("page"), true);
        add(work, "figures of the queues", answers.to("counts"), false);
        add(work, "claim", answers.to("claim"), true);
        return opening + "\n\n" + work;
    }

    private static void add(Table table, String what, Answers.Times times, boolean hasBudget) {
        table.row(
                what,
                Figures.whole(times.count()),
                Figures.whole(times.p50()),
                Figures.whole(times.p95()),
                Figures.whole(times.p99()),
                Figures.whole(times.max()),
                hasBudget ? QueueBudget.answer(times.p95()) : "–");
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
