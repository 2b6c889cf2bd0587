package dev.twelvefold.recovery.stream.time;

import dev.twelvefold.recovery.stream.application.ForgottenChanges;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets old changes; any number of instances may do so side by side. */
@ApplicationScoped
class StreamTimer {
    private final ForgottenChanges changes;

    StreamTimer(ForgottenChanges changes) {
        this.changes = changes;
    }

    /** Not at the very start, when the tables may not be there yet. */
    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        changes.forget();
    }
}
