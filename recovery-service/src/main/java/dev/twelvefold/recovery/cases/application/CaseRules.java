package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.ledger.LedgerGuard;
import dev.twelvefold.recovery.cases.domain.CaseNames;
import dev.twelvefold.recovery.cases.domain.RecoveryRules;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Iterator;

/** What cases are run by here and now. */
@ApplicationScoped
class CaseRules {
    /** As many numbers are skipped at most when a transaction ends. */
    private static final int MOST_AHEAD = 64;

    private final RecoveringCustomers customers;
    private final LedgerGuard ledger;
    private final PolicyBook policies;

    CaseRules(RecoveringCustomers customers, LedgerGuard ledger, PolicyBook policies) {
        this.customers = customers;
        this.ledger = ledger;
        this.policies = policies;
    }

    RecoveryRules rules() {
        var policy = policies.inForce();
        return new RecoveryRules(
                ledger.parameters(),
                policy.clocks(),
                policy.life(),
                policy.compensation().rates(),
                new Names(customers));
    }

    /** Names for the cases of one transaction. */
    private static final class Names implements CaseNames {
        private final RecoveringCustomers customers;
        private Iterator<String> numbers = Collections.emptyIterator();
        private int ahead = 1;

        Names(RecoveringCustomers customers) {
            this.customers = customers;
        }

        @Override
        public String idOf(String customerId, String cause) {
            return EventIds.named("case", customerId, cause);
        }

        /** A case that comes alone takes one number; a backlog does not ask for each. */
        @Override
        public String nextNumber() {
            if (!numbers.hasNext()) {
                numbers = customers.nextCaseNumbers(ahead).iterator();
                ahead = Math.min(2 * ahead, MOST_AHEAD);
            }
            return numbers.next();
        }

        @Override
        public String idWithin(String caseId, long entry) {
            return EventIds.named("case-entry", caseId, String.valueOf(entry));
        }

        @Override
        public String brokenPromise(String caseId, String promiseId) {
            return EventIds.named(EventType.PROMISE_BROKEN.ceType(), caseId, promiseId);
        }
    }
}
