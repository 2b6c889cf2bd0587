package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.messaging.sql.Commits;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the courier of this instance when a letter was committed. */
@ApplicationScoped
public class LetterSignal {
    private final Semaphore raised = new Semaphore(0);
    private final Commits commits;

    LetterSignal(Commits commits) {
        this.commits = commits;
    }

    /** Wakes the courier when the present transaction has committed. */
    void raiseAfterCommit() {
        commits.then(this::raise);
    }

    /** Wakes the courier now. */
    public void raise() {
        raised.release();
    }

    /** Waits until it is raised, or for the time given; any number of raises is one wake-up. */
    public void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
