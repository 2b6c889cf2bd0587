package dev.twelvefold.benchmarks.soak;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.rig.Rig;
import dev.twelvefold.benchmarks.wrk.Load;
import dev.twelvefold.benchmarks.wrk.Wrk;
import dev.twelvefold.benchmarks.wrk.WrkResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Puts a constant load on the service and watches its memory. */
final class Soak {
    private static final int PERIOD_SECONDS = 5;

    private final SoakOptions options;
    private final Rig rig;
    private final Wrk wrk;

    Soak(SoakOptions options, Rig rig, Wrk wrk) {
        this.options = options;
        this.rig = rig;
        this.wrk = wrk;
    }

    void run() {
        System.out.println("starting the service with its broker and database");
        var target = rig.service();
        System.out.printf(
                "constant load for %d min; every answer is looked into%n%n",
                options.length().toMinutes());
        var log = new SampleLog(System.out);
        var loads = loads(target.url()).stream().map(this::start).toList();
        var samples = watch(new Sampler(target), log, loads);
        var results = loads.stream().map(Soak::join).toList();
        System.out.printf("%n%s%n", summary(results));
        System.out.println(Verdict.of(samples.stream()
                .filter(sample -> sample.seconds() >= options.warmUp().toSeconds())
                .toList()));
        requireRight(results);
    }

    /** Some thousand events a second, which leaves a service on two cores room to breathe: the load must not change with the machine's. */
    private static List<Load> loads(String url) {
        var ratings = new Load("ratings.lua", url, 32, Map.of("check", "yes", "pause", "50", "run", "soak-r"));
        var batches = new Load(
                "batches.lua", url, 1, Map.of("check", "yes", "pause", "1000", "run", "soak-b", "lines", "2000"));
        return List.of(ratings, ratings.with("keyed", "yes"), batches, batches.with("keyed", "yes"));
    }

    private CompletableFuture<WrkResult> start(Load load) {
        return CompletableFuture.supplyAsync(
                () -> wrk.run(load, Math.toIntExact(options.length().toSeconds()), started -> {}),
                task -> daemon(task).start());
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "load");
        thread.setDaemon(true);
        return thread;
    }

    private List<Sample> watch(Sampler sampler, SampleLog log, List<CompletableFuture<WrkResult>> loads) {
        List<Sample> samples = new ArrayList<>();
        while (loads.stream().noneMatch(CompletableFuture::isDone)) {
            var sample = sampler.sample();
            samples.add(sample);
            log.add(sample);
            pause();
        }
        return samples;
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(PERIOD_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }

    private static WrkResult join(CompletableFuture<WrkResult> load) {
        try {
            return load.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof BenchmarkException cause ? cause : e;
        }
    }

    private static String summary(List<WrkResult> results) {
        return "%,d requests answered, %,d wrongly"
                .formatted(
                        results.stream().mapToLong(WrkResult::requests).sum(),
                        results.stream().mapToLong(WrkResult::failed).sum());
    }

    private static void requireRight(List<WrkResult> results) {
        results.stream().filter(result -> result.failed() > 0).findFirst().ifPresent(result -> {
            throw new BenchmarkException(
                    "%d answers were wrong, the first one: %s".formatted(result.failed(), result.firstWrong()));
        });
    }
}
