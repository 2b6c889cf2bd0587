package dev.twelvefold.segmentation.time;

import dev.twelvefold.segmentation.application.Reevaluation;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Evaluates everybody by a new policy soon after it was put in force, and goes on where another instance stopped. */
@ApplicationScoped
class ReevaluationTimer {
    /** Customers of one transaction: enough to amortise it, few enough to hold their rows for a moment only. */
    private static final int BATCH = 500;

    private final Reevaluation reevaluation;

    ReevaluationTimer(Reevaluation reevaluation) {
        this.reevaluation = reevaluation;
    }

    @Scheduled(
            every = "${twelvefold.segmentation.reevaluation-interval}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void evaluateEverybody() {
        boolean isMore;
        do {
            isMore = reevaluation.step(BATCH);
        } while (isMore);
    }
}
