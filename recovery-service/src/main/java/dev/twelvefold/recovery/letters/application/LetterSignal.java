package dev.twelvefold.recovery.letters.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the courier of this instance when a letter was committed. */
@ApplicationScoped
public class LetterSignal {
    private final Semaphore raised = new Semaphore(0);
    private final TransactionSynchronizationRegistry transactions;

    LetterSignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Wakes the courier when the present transaction has committed. */
    void raiseAfterCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The letter is not to be seen yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    raise();
                }
            }
        });
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
