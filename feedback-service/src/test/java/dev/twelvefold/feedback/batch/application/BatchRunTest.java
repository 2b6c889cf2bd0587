package dev.twelvefold.feedback.batch.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.batch.application.BatchReport.End;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.intake.application.Poster;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;

class BatchRunTest {
    private final BatchRun run = new BatchRun(new Poster("client", Context.root()));

    @Test
    void aBatchIsReportedOnceEverySendHasEnded() {
        run.sending();
        var report = run.finish(End.COMPLETE).toCompletableFuture();
        assertThat(report).isNotDone();

        run.acknowledged(true);

        assertThat(report)
                .isCompletedWithValueMatching(
                        done -> done.end() == End.COMPLETE && done.accepted() == 1 && done.replayed() == 1);
    }

    @Test
    void whatStoppedABatchIsHowItEnded() {
        run.sending();
        run.stop(Reason.KEYS_UNAVAILABLE);
        run.conclude();

        assertThat(run.isStopped()).isTrue();
        assertThat(run.finish(End.COMPLETE)).isCompletedWithValueMatching(done -> done.end() == End.KEYS_UNAVAILABLE);
    }

    @Test
    void aFaultOfOursEndsABatchInsteadOfKeepingItsClientWaiting() {
        run.sending();
        run.abort(new IllegalStateException("ours"));

        assertThat(run.isStopped()).isTrue();
        assertThat(run.finish(End.COMPLETE)).isCompletedExceptionally();
    }
}
