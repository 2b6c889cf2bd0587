package dev.twelvefold.feedback.batch.application;

import dev.twelvefold.feedback.batch.application.BatchReport.End;
import dev.twelvefold.feedback.batch.domain.Line;
import dev.twelvefold.feedback.batch.domain.Lines;
import dev.twelvefold.feedback.batch.domain.TooLargeException;
import dev.twelvefold.feedback.intake.application.IntakeMeters;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.intake.application.IntakeSettings;
import dev.twelvefold.feedback.intake.application.Poster;
import dev.twelvefold.feedback.intake.domain.IntakeParser;
import dev.twelvefold.feedback.intake.domain.Reading.Accepted;
import dev.twelvefold.feedback.intake.domain.Reading.Malformed;
import dev.twelvefold.feedback.intake.domain.Reading.Refused;
import dev.twelvefold.messaging.fields.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;

/**
 * Takes in a batch line by line: a bad line stops no other, a broker that is away stops all.
 *
 * <pre>
 * socket ──lines──▶ chunk n+1 ──keys──▶ database
 *                   chunk n   ◀─rulings─┘  └──publish, in order──▶ broker
 * </pre>
 */
@ApplicationScoped
public class BatchIntake {
    private static final Logger LOG = Logger.getLogger(BatchIntake.class);

    private final IntakeParser parser;
    private final IntakeMeters meters;
    private final ChunkSender sender;
    private final int chunkLines;

    BatchIntake(IntakeParser parser, IntakeMeters meters, ChunkSender sender, IntakeSettings settings) {
        this.parser = parser;
        this.meters = meters;
        this.sender = sender;
        this.chunkLines = settings.batchChunk();
    }

    /**
     * Reads and publishes the lines on the calling thread.
     *
     * @param poster who posts them
     * @return completes, without holding a thread, when every line sent is acknowledged or given up
     */
    public CompletionStage<BatchReport> take(Lines lines, Poster poster) {
        var run = new BatchRun(poster);
        var end = readAll(lines, run);
        sender.finish(run);
        return run.finish(end);
    }

    private End readAll(Lines lines, BatchRun run) {
        try {
            for (var line = lines.next(); line != null && !run.isStopped(); line = lines.next()) {
                take(line, run);
            }
            return End.COMPLETE;
        } catch (TooLargeException e) {
            meters.rejected(Reason.TOO_LARGE);
            return End.TOO_LARGE;
        } catch (IOException e) {
            LOG.debug("A batch broke off", e);
            return End.BROKEN_OFF;
        }
    }

    private void take(Line line, BatchRun run) {
        if (line.isTooLong()) {
            reject(line, run, Reason.TOO_LARGE, List.of(new FieldError("", "is longer than a line may be")));
            return;
        }
        var reading = parser.line(line.bytes());
        if (reading instanceof Accepted accepted) {
            run.chunk().add(line, accepted, run.poster().client());
            if (run.chunk().isFull(chunkLines)) {
                sender.send(run);
            }
        } else if (reading instanceof Refused refused) {
            reject(line, run, Reason.INVALID, refused.errors());
        } else if (reading instanceof Malformed malformed) {
            reject(line, run, Reason.MALFORMED, List.of(new FieldError("", malformed.detail())));
        }
    }

    private void reject(Line line, BatchRun run, Reason reason, List<FieldError> errors) {
        meters.rejected(reason);
        run.reject(line.number(), errors);
    }
}
