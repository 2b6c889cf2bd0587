package dev.twelvefold.segmentation.application;

import dev.twelvefold.messaging.ledger.LedgerGuard;
import dev.twelvefold.segmentation.application.PolicyVersion.Status;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What must hold before anything is rebuilt. It is asked while nobody can fold, so that it goes on holding. */
@ApplicationScoped
class RebuildConditions {
    private static final Logger LOG = Logger.getLogger(RebuildConditions.class);
    private static final long PAUSE_MILLIS = 100;

    private final Archive archive;
    private final RebuiltState state;
    private final Policies policies;
    private final LedgerGuard ledger;
    private final RebuildConfig config;

    RebuildConditions(
            Archive archive, RebuiltState state, Policies policies, LedgerGuard ledger, RebuildConfig config) {
        this.archive = archive;
        this.state = state;
        this.policies = policies;
        this.ledger = ledger;
        this.config = config;
    }

    /**
     * Whether the service has handled anything at all.
     *
     * @throws RebuildRefusedException when it has, and nothing tells any more what
     */
    boolean isAnythingHandled() {
        if (archive.hasOffsets() || !state.isInboxEmpty()) {
            return true;
        }
        if (archive.hasChanges()) {
            throw new RebuildRefusedException("changes of class were published, but both the committed offsets of the"
                    + " group and the inbox are gone: set the offsets to where the service had come, then rebuild");
        }
        return false;
    }

    /** Waits until all that was decided is on the topics; refuses what can not be waited for. */
    void require(int policy) {
        requireEvaluatedBy(policy);
        requireNobodyWithOtherParameters();
        awaitPublished();
    }

    /** Half of the customers would be evaluated by one policy and half by another, and nothing tells which. */
    private void requireEvaluatedBy(int policy) {
        var isRunning = policies.find(policy)
                .filter(version -> version.reevaluation().status() == Status.RUNNING)
                .isPresent();
        if (isRunning) {
            throw new RebuildRefusedException("the evaluation of everybody by policy " + policy
                    + " is not done yet: let the service finish it, then rebuild");
        }
    }

    /** An instance that runs looked at the parameters when it started, and would go on folding with those of before. */
    private void requireNobodyWithOtherParameters() {
        if (ledger.isFoldedOtherwise() && archive.isConsumed()) {
            throw new RebuildRefusedException(
                    "the ledger parameters are other than before, and instances of the service"
                            + " are running with those: stop them, then rebuild");
        }
    }

    private void awaitPublished() {
        var start = System.nanoTime();
        var waiting = state.unpublished();
        while (waiting > 0) {
            if (System.nanoTime() - start > config.outboxPatience().toNanos()) {
                throw new RebuildRefusedException(
                        waiting + " events wait in the outbox and could not be published within "
                                + config.outboxPatience().toSeconds() + " s: see its column last_error, then rebuild");
            }
            LOG.debugf("%d events are still to be published", waiting);
            pause();
            waiting = state.unpublished();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the outbox", e);
        }
    }
}
