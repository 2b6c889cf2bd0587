package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.ledger.LedgerGuard;
import dev.twelvefold.recovery.cases.domain.CaseNames;
import dev.twelvefold.recovery.cases.domain.RecoveryRules;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import jakarta.enterprise.context.ApplicationScoped;

/** What cases are run by here and now. */
@ApplicationScoped
class CaseRules {
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

    private record Names(RecoveringCustomers customers) implements CaseNames {
        @Override
        public String idOf(String customerId, String cause) {
            return EventIds.named("case", customerId, cause);
        }

        @Override
        public String nextNumber() {
            return customers.nextCaseNumber();
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
