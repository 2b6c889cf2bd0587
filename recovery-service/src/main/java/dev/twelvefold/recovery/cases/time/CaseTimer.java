package dev.twelvefold.recovery.cases.time;

import dev.twelvefold.recovery.cases.application.CaseTime;
import dev.twelvefold.recovery.cases.application.ForgottenKeys;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** The one timer of the cases; any number of instances may run it side by side. */
@ApplicationScoped
class CaseTimer {
    /** Customers of one transaction: enough to amortise it, few enough to hold their rows for a moment only. */
    private static final int BATCH = 200;

    private final CaseTime time;
    private final ForgottenKeys keys;

    CaseTimer(CaseTime time, ForgottenKeys keys) {
        this.time = time;
        this.keys = keys;
    }

    @Scheduled(every = "{twelvefold.recovery.cases.timer-interval}", concurrentExecution = ConcurrentExecution.SKIP)
    void wakeDue() {
        int seenTo;
        do {
            seenTo = time.wakeDue(BATCH);
        } while (seenTo == BATCH);
    }

    /** Not at the very start, when the tables may not be there yet. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetKeys() {
        keys.forget();
    }
}
