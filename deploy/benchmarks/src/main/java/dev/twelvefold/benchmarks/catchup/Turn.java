package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.benchmarks.rig.CoreMeter;
import dev.twelvefold.benchmarks.rig.Measurement;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.TopicPartition;

/**
 * One worker's way through the backlog. It is measured from the moment at which the warm-up has been read, or, without one, from the first
 * record that the broker hands out, until nothing is left to read or publish.
 */
final class Turn {
    private static final long PERIOD_MILLIS = 20;
    private static final int LAST_LINES = 15;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Worker worker;
    private final BrokerView broker;
    private final int warmUp;
    private final long end;
    private final FirstFetch firstFetch = new FirstFetch();

    /** @param warmUp events of the backlog that do not count */
    Turn(Worker worker, BrokerView broker, int warmUp, Duration limit) {
        this.worker = worker;
        this.broker = broker;
        this.warmUp = warmUp;
        this.end = System.nanoTime() + limit.toNanos();
    }

    /** Starts the worker, watches it, and ends it. */
    Measurement run() {
        var backlog = broker.behind(worker.group());
        var ends = broker.unread(worker.group());
        var starting = starting();
        try {
            await(firstFetch::isDone, starting);
            await(() -> broker.behind(worker.group()) <= backlog - warmUp, starting);
            return measure(broker.behind(worker.group()), ends, starting);
        } finally {
            // Not while it starts: whoever starts it waits until it is ready.
            starting.handle((nothing, failure) -> failure).join();
            worker.stop();
        }
    }

    private Measurement measure(long records, Map<TopicPartition, Long> ends, CompletableFuture<Void> starting) {
        var began = System.nanoTime();
        try (var meter = new CoreMeter(worker.process(), null)) {
            await(() -> hasReadTo(ends), starting);
            await(worker::hasPublishedAll, starting);
            var nanos = System.nanoTime() - began;
            return new Measurement(
                    records * NANOS_PER_SECOND / nanos,
                    Double.NaN,
                    Double.NaN,
                    0,
                    meter.result(),
                    OptionalLong.empty());
        }
    }

    private boolean hasReadTo(Map<TopicPartition, Long> ends) {
        var read = broker.readSoFar(worker.group());
        return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private CompletableFuture<Void> starting() {
        return CompletableFuture.runAsync(worker::start, task -> {
            var thread = new Thread(task, "start");
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void await(BooleanSupplier done, CompletableFuture<Void> starting) {
        while (!done.getAsBoolean()) {
            failWith(starting);
            var process = worker.process();
            if (process != null && !process.isAlive()) {
                throw new BenchmarkException(worker.name() + " has ended before its time:\n" + lastLines());
            }
            if (System.nanoTime() > end) {
                throw new BenchmarkException(worker.name() + " does not come to an end");
            }
            pause();
        }
    }

    private String lastLines() {
        var lines = worker.log().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static void failWith(CompletableFuture<Void> starting) {
        if (starting.isCompletedExceptionally()) {
            try {
                starting.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PERIOD_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }
}
