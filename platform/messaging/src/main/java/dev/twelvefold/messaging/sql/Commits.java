package dev.twelvefold.messaging.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** For what is to happen only if the present transaction commits, and not before: waking somebody, counting. */
@ApplicationScoped
public class Commits {
    private final TransactionSynchronizationRegistry transactions;

    Commits(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Runs the action once the present transaction has committed; it must not fail. */
    public void then(Runnable action) {
        transactions.registerInterposedSynchronization(new AfterCommit(action));
    }

    private record AfterCommit(Runnable action) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only a commit is of interest.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }
}
