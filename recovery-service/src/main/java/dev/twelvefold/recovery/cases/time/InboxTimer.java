package dev.twelvefold.recovery.cases.time;

import dev.twelvefold.messaging.inbox.InboxExpiry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets the inbox forget. */
@ApplicationScoped
class InboxTimer {
    private final InboxExpiry expiry;

    InboxTimer(InboxExpiry expiry) {
        this.expiry = expiry;
    }

    /** Not at the very start, which has enough to do. */
    @Scheduled(
            every = "${twelvefold.recovery.inbox-expiry-interval}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        expiry.forget();
    }
}
