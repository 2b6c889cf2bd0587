package dev.twelvefold.feedback.batch.application;

import dev.twelvefold.feedback.batch.application.BatchReport.End;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.intake.application.Poster;
import dev.twelvefold.messaging.fields.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One batch on its way. One thread reads, rejects and sends lines; the broker acknowledges them on another.
 */
final class BatchRun {
    /** What the contract promises of errors; more would only cost memory. */
    private static final int MAX_ERRORS = 1_000;

    private final Poster poster;
    private Chunk chunk = new Chunk();
    private Chunk claimed;

    private final List<LineError> errors = new ArrayList<>();
    private long rejected;

    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong replayed = new AtomicLong();

    /** Sends under way, and one more until everything is read. */
    private final AtomicLong pending = new AtomicLong(1);

    private final CompletableFuture<Void> allConcluded = new CompletableFuture<>();
    private volatile End stopped;

    BatchRun(Poster poster) {
        this.poster = poster;
    }

    Poster poster() {
        return poster;
    }

    /** The chunk that is being read. */
    Chunk chunk() {
        return chunk;
    }

    /** Begins a new chunk; answers the one that is to be published now: the one before the last, or null. */
    Chunk nextChunk() {
        var ready = claimed;
        claimed = chunk;
        chunk = new Chunk();
        return ready;
    }

    /** Whether nothing more is to be sent. */
    boolean isStopped() {
        return stopped != null || allConcluded.isDone();
    }

    void stop(Reason reason) {
        stopped = reason == Reason.KEYS_UNAVAILABLE ? End.KEYS_UNAVAILABLE : End.BROKER_AWAY;
    }

    void reject(long line, List<FieldError> reasons) {
        rejected++;
        reasons.stream()
                .limit(MAX_ERRORS - errors.size())
                .map(reason -> new LineError(line, reason.pointer(), reason.detail()))
                .forEach(errors::add);
    }

    void sending() {
        pending.incrementAndGet();
    }

    void acknowledged(boolean repeat) {
        accepted.incrementAndGet();
        if (repeat) {
            replayed.incrementAndGet();
        }
        conclude();
    }

    /** Ends the batch by a failure that is our own fault. */
    void abort(Throwable failure) {
        allConcluded.completeExceptionally(failure);
    }

    /** To be called once, when no more lines are sent; completes when every send has ended. */
    CompletionStage<BatchReport> finish(End end) {
        conclude();
        return allConcluded.thenApply(nothing -> report(stopped == null ? end : stopped));
    }

    private BatchReport report(End end) {
        return new BatchReport(end, accepted.get(), replayed.get(), rejected, inOrder());
    }

    /** A line is rejected when it is read, or, for its key, a chunk later. */
    private List<LineError> inOrder() {
        return errors.stream().sorted(Comparator.comparingLong(LineError::line)).toList();
    }

    /** A send has ended. */
    void conclude() {
        if (pending.decrementAndGet() == 0) {
            allConcluded.complete(null);
        }
    }
}
