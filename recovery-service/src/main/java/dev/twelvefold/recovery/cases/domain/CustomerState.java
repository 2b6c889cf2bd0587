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
 * @param openCase the case that has not ended; null when there is none
 */
public record CustomerState(
        String customerId,
        Ledger ledger,
        List<CaseDebt> debts,
        List<Opening> waiting,
        Standing standing,
        RecoveryCase openCase) {
    public CustomerState {
        debts = List.copyOf(debts);
        waiting = List.copyOf(waiting);
    }

    /** Nothing is known of the customer. */
    public static CustomerState empty(String customerId) {
        return new CustomerState(customerId, Ledger.EMPTY, List.of(), List.of(), Standing.UNKNOWN, null);
    }
}
