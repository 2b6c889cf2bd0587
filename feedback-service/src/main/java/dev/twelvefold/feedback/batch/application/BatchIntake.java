package dev.twelvefold.feedback.batch.application;

import dev.twelvefold.feedback.batch.application.BatchReport.End;
import dev.twelvefold.feedback.batch.domain.Line;
import dev.twelvefold.feedback.batch.domain.Lines;
import dev.twelvefold.feedback.batch.domain.TooLargeException;
import dev.twelvefold.feedback.intake.application.Intake;
import dev.twelvefold.feedback.intake.application.IntakeMeters;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
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

/** Takes in a batch line by line: a bad line stops no other, a broker that is away stops all. */
@ApplicationScoped
public class BatchIntake {
    private static final Logger LOG = Logger.getLogger(BatchIntake.class);

    private final IntakeParser parser;
    private final Intake intake;
    private final IntakeMeters meters;
    private final InFlight inFlight;

    BatchIntake(IntakeParser parser, Intake intake, IntakeMeters meters, InFlight inFlight) {
        this.parser = parser;
        this.intake = intake;
        this.meters = meters;
        this.inFlight = inFlight;
    }

    /**
     * Reads and publishes the lines on the calling thread.
     *
     * @param client who posts them
     * @return completes, without holding a thread, when every line sent is acknowledged or given up
     */
    public CompletionStage<BatchReport> take(Lines lines, String client) {
        var run = new BatchRun();
        return run.finish(readAll(lines, client, run));
    }

    private End readAll(Lines lines, String client, BatchRun run) {
        try {
            for (var line = lines.next(); line != null; line = lines.next()) {
                take(line, client, run);
                if (run.isBrokerAway()) {
                    return End.BROKER_AWAY;
                }
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

    private void take(Line line, String client, BatchRun run) {
        if (line.isTooLong()) {
            reject(line, run, Reason.TOO_LARGE, List.of(new FieldError("", "is longer than a line may be")));
            return;
        }
        var reading = parser.line(line.bytes());
        if (reading instanceof Accepted accepted) {
            send(accepted, line.bytes().length, client, run);
        } else if (reading instanceof Refused refused) {
            reject(line, run, Reason.INVALID, refused.errors());
        } else if (reading instanceof Malformed malformed) {
            reject(line, run, Reason.MALFORMED, List.of(new FieldError("", malformed.detail())));
        }
    }

    private void reject(Line line, BatchRun run, Reason reason, List<FieldError> errors) {
        meters.rejected(reason);
        run.reject(line, errors);
    }

    private void send(Accepted accepted, int size, String client, BatchRun run) {
        inFlight.acquire(size);
        run.sending();
        intake.take(accepted, client).whenComplete((receipt, failure) -> {
            inFlight.release(size);
            if (failure == null) {
                meters.accepted(accepted.kind());
                run.acknowledged();
            } else {
                meters.rejected(Reason.BROKER_AWAY);
                run.failed();
            }
        });
    }
}
