package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.ledger.LedgerGuard;
import dev.twelvefold.recovery.cases.domain.CaseNames;
import dev.twelvefold.recovery.cases.domain.ClockRules;
import dev.twelvefold.recovery.cases.domain.LifeRules;
import dev.twelvefold.recovery.cases.domain.RecoveryRules;
import jakarta.enterprise.context.ApplicationScoped;

/** What cases are run by here and now. */
@ApplicationScoped
class CaseRules {
    private final RecoveringCustomers customers;
    private final LedgerGuard ledger;
    private final CaseSettings settings;

    CaseRules(RecoveringCustomers customers, LedgerGuard ledger, CaseSettings settings) {
        this.customers = customers;
        this.ledger = ledger;
        this.settings = settings;
    }

    RecoveryRules rules() {
        return new RecoveryRules(
                ledger.parameters(),
                ClockRules.DEFAULTS,
                new LifeRules(settings.claim(), settings.reopening()),
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
