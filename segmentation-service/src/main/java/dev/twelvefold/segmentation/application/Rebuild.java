package dev.twelvefold.segmentation.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.ledger.LedgerGuard;
import dev.twelvefold.segmentation.application.RebuiltState.Totals;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes the state anew from the topics: ledger, counts and current class from the inputs, changes of class and versions from what
 * was published. Policies stay, and nothing is published.
 *
 * <p>It is one transaction, which holds what a change of the policy holds: no instance folds meanwhile, readers see what was there
 * before, and a failure leaves that as it was.
 */
@ApplicationScoped
public class Rebuild {
    /** In seconds: far longer than the largest rebuild, since what ends a transaction too early loses all of its work. */
    private static final int TIMEOUT = 7 * 24 * 60 * 60;

    private final Policies policies;
    private final PolicyBook book;
    private final RebuildConditions conditions;
    private final RebuiltState state;
    private final Refold refold;
    private final Resumption resumption;
    private final LedgerGuard ledger;
    private final Clock clock;

    Rebuild(
            Policies policies,
            PolicyBook book,
            RebuildConditions conditions,
            RebuiltState state,
            Refold refold,
            Resumption resumption,
            LedgerGuard ledger,
            Clock clock) {
        this.policies = policies;
        this.book = book;
        this.conditions = conditions;
        this.state = state;
        this.refold = refold;
        this.resumption = resumption;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param folded events that were folded
     * @param left events that were not consumed yet and are left to the service
     * @param policy the policy in force
     * @param totals what is stored now
     */
    public record Outcome(long folded, long left, int policy, Totals totals) {}

    /**
     * Rebuilds, or throws and has changed nothing.
     *
     * @return empty when there was nothing to rebuild, and nothing was changed
     * @throws RebuildRefusedException when it would not be right now
     */
    @Transactional
    @TransactionConfiguration(timeout = TIMEOUT)
    public Optional<Outcome> run() {
        var policy = policies.lock();
        if (!conditions.isAnythingHandled()) {
            return Optional.empty();
        }
        conditions.require(policy);
        return Optional.of(run(policy, Times.now(clock)));
    }

    private Outcome run(int policy, Instant now) {
        // First of all, so that an instance which starts meanwhile waits for the end, and then compares with these.
        ledger.adoptConfigured();
        state.clear();
        var inForce = book.of(policy);
        var counts = refold.all(inForce, now);
        resumption.all(inForce, now);
        return new Outcome(counts.folded(), counts.left(), policy, state.totals(now));
    }
}
