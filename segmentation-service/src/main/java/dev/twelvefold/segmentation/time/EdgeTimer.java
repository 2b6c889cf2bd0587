package dev.twelvefold.segmentation.time;

import dev.twelvefold.segmentation.application.CustomerHistory;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets time pass for customers whose window edge has come, well within the minute that is promised. */
@ApplicationScoped
class EdgeTimer {
    /** Customers of one transaction: enough to amortise it, few enough to hold their rows for a moment only. */
    private static final int BATCH = 500;

    private final CustomerHistory history;

    EdgeTimer(CustomerHistory history) {
        this.history = history;
    }

    @Scheduled(every = "${twelvefold.segmentation.edge-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void evaluateDue() {
        int evaluated;
        do {
            evaluated = history.evaluateDue(BATCH);
        } while (evaluated == BATCH);
    }
}
