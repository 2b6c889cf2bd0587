package dev.twelvefold.segmentation.api;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.DebtKind;
import java.time.Instant;
import java.util.List;

/**
 * A debt as {@code /ledger} shows it.
 *
 * @param openedBy the event that opened it
 * @param kind what kind of negative that was
 * @param openedAt when the negative happened, UTC
 * @param target positives owed in all
 * @param repaid positives that have come in
 * @param repaidBy their events, in their order
 */
public record DebtView(
        String openedBy, DebtKind kind, Instant openedAt, int target, int repaid, List<String> repaidBy) {
    static DebtView of(Debt debt) {
        return new DebtView(
                debt.openedBy(), debt.kind(), debt.openedAt(), debt.target(), debt.repaid(), debt.repaidBy());
    }
}
