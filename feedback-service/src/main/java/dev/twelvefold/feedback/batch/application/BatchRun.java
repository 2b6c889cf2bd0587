package dev.twelvefold.feedback.batch.application;

import dev.twelvefold.feedback.batch.application.BatchReport.End;
import dev.twelvefold.feedback.batch.domain.Line;
import dev.twelvefold.messaging.fields.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The counts of one batch. One thread reads and rejects lines; the broker acknowledges them on another.
 */
final class BatchRun {
    /** What the contract promises of errors; more would only cost memory. */
    private static final int MAX_ERRORS = 1_000;

    private final List<LineError> errors = new ArrayList<>();
    private long rejected;

    private final AtomicLong accepted = new AtomicLong();

    /** Sends under way, and one more until everything is read. */
    private final AtomicLong pending = new AtomicLong(1);

    private final CompletableFuture<Void> allConcluded = new CompletableFuture<>();
    private volatile boolean brokerAway;

    boolean isBrokerAway() {
        return brokerAway;
    }

    void reject(Line line, List<FieldError> reasons) {
        rejected++;
        reasons.stream()
                .limit(MAX_ERRORS - errors.size())
                .map(reason -> new LineError(line.number(), reason.pointer(), reason.detail()))
                .forEach(errors::add);
    }

    void sending() {
        pending.incrementAndGet();
    }

    void acknowledged() {
        accepted.incrementAndGet();
        conclude();
    }

    void failed() {
        brokerAway = true;
        conclude();
    }

    /** To be called once, when no more lines are sent; completes when every send has ended. */
    CompletionStage<BatchReport> finish(End end) {
        conclude();
        return allConcluded.thenApply(nothing ->
                new BatchReport(brokerAway ? End.BROKER_AWAY : end, accepted.get(), rejected, List.copyOf(errors)));
    }

    private void conclude() {
        if (pending.decrementAndGet() == 0) {
            allConcluded.complete(null);
        }
    }
}
