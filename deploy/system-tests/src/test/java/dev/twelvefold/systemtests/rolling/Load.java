package dev.twelvefold.systemtests.rolling;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that goes on while instances come and go, and what went wrong with it. */
final class Load implements AutoCloseable {
    private static final int CLOSE_SECONDS = 60;

    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(12);
    private final ExecutorService loops = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean stopping;

    /** Again and again, with that pause between two. */
    void every(long millis, Runnable task) {
        beats.scheduleWithFixedDelay(() -> attempt(task), 0, millis, TimeUnit.MILLISECONDS);
    }

    /** Again and again, each as soon as the one before has ended. */
    void always(Runnable task) {
        loops.execute(() -> {
            while (!stopping) {
                attempt(task);
            }
        });
    }

    boolean isStopping() {
        return stopping;
    }

    private void attempt(Runnable task) {
        try {
            task.run();
            done.incrementAndGet();
        } catch (RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    long done() {
        return done.get();
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** Returns when what was under way has ended; what beats goes on until then, as others may need it to come to their end. */
    @Override
    public void close() {
        stopping = true;
        end(loops);
        end(beats);
    }

    private static void end(ExecutorService tasks) {
        tasks.shutdown();
        try {
            if (!tasks.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("something has not ended after " + CLOSE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
