package dev.twelvefold.benchmarks.queue;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.history.Backlog;
import dev.twelvefold.benchmarks.rig.BrokerView;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** How fast cases are opened from a backlog that came while the service was stopped. */
final class Opening {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Each look costs both cores some milliseconds, a new connection to the database among them, which are not the service's. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final List<String> TOPICS = List.of(Topics.EXPERIENCES, Topics.CLASS_CHANGES);

    private final LocalStack stack;
    private final BrokerView broker;
    private final CaseRows cases;

    Opening(LocalStack stack, BrokerView broker, CaseRows cases) {
        this.stack = stack;
        this.broker = broker;
        this.cases = cases;
    }

    /**
     * From when the service says that it is ready, until it has committed the last offset and nothing waits to be published. Those that
     * were open at the first look do not count; the compiling of a JVM that has just been started does.
     *
     * @return cases per second
     */
    double measure(int count) {
        stack.stop(Service.RECOVERY);
        Backlog.publish(stack.bootstrapServers(), Upset.customers(count, Instant.now()));
        stack.start(Service.RECOVERY);
        var before = cases.open();
        var start = System.nanoTime();
        until(() -> broker.behind(Service.RECOVERY.title(), TOPICS) == 0 && cases.arePublished());
        var seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
        if (cases.open() != count) {
            throw new BenchmarkException("%,d cases were to be opened, not %,d".formatted(count, cases.open()));
        }
        return (count - before) / seconds;
    }

    private static void until(BooleanSupplier done) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new BenchmarkException("the backlog is not worked off within " + PATIENCE.toMinutes() + " min");
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
