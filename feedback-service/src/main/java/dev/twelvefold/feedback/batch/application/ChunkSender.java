package dev.twelvefold.feedback.batch.application;

import dev.twelvefold.feedback.batch.application.Chunk.Entry;
import dev.twelvefold.feedback.batch.application.InFlight.Room;
import dev.twelvefold.feedback.intake.application.Failures;
import dev.twelvefold.feedback.intake.application.Intake;
import dev.twelvefold.feedback.intake.application.IntakeMeters;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.intake.application.Poster;
import dev.twelvefold.feedback.intake.application.Taken;
import dev.twelvefold.feedback.keys.application.Ruling.First;
import dev.twelvefold.feedback.keys.application.Ruling.Reused;
import dev.twelvefold.messaging.fields.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;

/** Publishes the chunks of a batch one behind the other, each once its keys are ruled. */
@ApplicationScoped
class ChunkSender {
    private static final List<FieldError> REUSED =
            List.of(new FieldError("/idempotencyKey", "was posted with another body before"));

    private final Intake intake;
    private final IntakeMeters meters;
    private final InFlight inFlight;

    ChunkSender(Intake intake, IntakeMeters meters, InFlight inFlight) {
        this.intake = intake;
        this.meters = meters;
        this.inFlight = inFlight;
    }

    /** Asks for the keys of the chunk that was read, and publishes the one before, whose rulings have come meanwhile. */
    void send(BatchRun run) {
        if (!run.isStopped()) {
            run.chunk().claim(intake);
        }
        var ready = run.nextChunk();
        if (ready != null && ready.isClaimed()) {
            publish(ready, run);
        }
    }

    /** Publishes what is left. */
    void finish(BatchRun run) {
        send(run);
        send(run);
    }

    private void publish(Chunk chunk, BatchRun run) {
        List<Entry> entries;
        try {
            entries = chunk.ruled();
        } catch (CompletionException e) {
            fail(e, chunk.lines(), run);
            return;
        }
        var room = inFlight.acquire(
                entries.stream().filter(Entry::isToBeSent).map(Entry::line).toList());
        entries.forEach(entry -> publish(entry, room, run));
    }

    private void publish(Entry entry, Room room, BatchRun run) {
        if (entry.ruling() instanceof Reused) {
            meters.rejected(Reason.KEY_REUSED);
            run.reject(entry.line().number(), REUSED);
        } else if (run.isStopped()) {
            drop(entry, room);
        } else {
            send(entry, room, run);
        }
    }

    /** What will not be published any more must not keep its key from a retry. */
    private static void drop(Entry entry, Room room) {
        if (entry.ruling() instanceof First first) {
            first.attempt().settle(false);
        }
        if (entry.isToBeSent()) {
            room.leave();
        }
    }

    private void send(Entry entry, Room room, BatchRun run) {
        run.sending();
        take(entry, run.poster()).whenComplete((taken, failure) -> {
            if (entry.isToBeSent()) {
                room.leave();
            }
            conclude(taken, failure, run);
        });
    }

    private CompletionStage<Taken> take(Entry entry, Poster poster) {
        return entry.claim() == null
                ? intake.publish(entry.accepted(), poster)
                : intake.take(entry.accepted(), poster, entry.claim().eventId(), entry.ruling());
    }

    private void conclude(Taken taken, Throwable failure, BatchRun run) {
        if (failure == null) {
            meters.taken(taken);
            run.acknowledged(taken.replayed());
        } else {
            fail(failure, 1, run);
            run.conclude();
        }
    }

    private void fail(Throwable failure, int lines, BatchRun run) {
        Failures.reasonOf(failure)
                .ifPresentOrElse(
                        reason -> {
                            IntStream.range(0, lines).forEach(line -> meters.rejected(reason));
                            run.stop(reason);
                        },
                        () -> run.abort(failure));
    }
}
