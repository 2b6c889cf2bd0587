package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.ledger.Ledger;
import java.util.List;

/**
 * What is kept of a customer.
 *
 * @param customerId the customer
 * @param ledger the offset ledger
 * @param debts the open ones, and the settled ones that are in no case; oldest first
 * @param waiting openings whose cause has not been folded, oldest first
 * @param standing what segmentation has said
 * @param cases all of the customer's, of which one at most has not ended
 */
public record CustomerState(
        String customerId,
        Ledger ledger,
        List<CaseDebt> debts,
        List<Opening> waiting,
        Standing standing,
        List<RecoveryCase> cases) {
    public CustomerState {
        debts = List.copyOf(debts);
        waiting = List.copyOf(waiting);
        cases = List.copyOf(cases);
    }

    /** Nothing is known of the customer. */
    public static CustomerState empty(String customerId) {
        return new CustomerState(customerId, Ledger.EMPTY, List.of(), List.of(), Standing.UNKNOWN, List.of());
    }

    /** The case that has not ended; null when there is none. */
    public RecoveryCase openCase() {
        return cases.stream()
                .filter(theCase -> theCase.ending() == null)
                .findFirst()
                .orElse(null);
    }
}
