package dev.twelvefold.local;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/** Runs tasks at the same time, each on a thread of its own. */
final class Parallel {

    private static final Executor THREADS = task -> {
        Thread thread = new Thread(task, "stack-part");
        thread.setDaemon(true);
        thread.start();
    };

    private Parallel() {}

    /** Returns when all are done; throws at once when one fails, without waiting for the others. */
    static void untilFirstFailure(Collection<? extends Runnable> tasks) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        join(CompletableFuture.anyOf(all(tasks, failure), failure));
    }

    /** Returns when all are done, whatever they throw; then throws one of it. */
    static void untilAllDone(Collection<? extends Runnable> tasks) {
        join(all(tasks, new CompletableFuture<>()));
    }

    private static CompletableFuture<Void> all(Collection<? extends Runnable> tasks, CompletableFuture<Void> failure) {
        return CompletableFuture.allOf(tasks.stream()
                .map(task -> CompletableFuture.runAsync(task, THREADS).whenComplete((done, thrown) -> {
                    if (thrown != null) {
                        failure.completeExceptionally(thrown);
                    }
                }))
                .toArray(CompletableFuture<?>[]::new));
    }

    private static void join(CompletableFuture<?> future) {
        try {
            future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
