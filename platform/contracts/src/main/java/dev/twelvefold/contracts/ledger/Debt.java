package dev.twelvefold.contracts.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one negative experience owes.
 *
 * @param position the place of the negative among the customer's experiences, from 1; identifies the debt
 * @param openedBy the {@code ce_id} of the negative
 * @param kind what opened it
 * @param openedAt when the negative happened, UTC
 * @param target positives owed in all
 * @param repaidBy the {@code ce_id}s of the positives that have come in, in their order; at most {@code target}
 * @param settledAt the position of the experience by which it was fully repaid; 0 while it is open
 */
public record Debt(
        long position,
        String openedBy,
        DebtKind kind,
        Instant openedAt,
        int target,
        List<String> repaidBy,
        long settledAt) {
    public Debt {
        repaidBy = List.copyOf(repaidBy);
    }

    /** Positives that have come in. */
    public int repaid() {
        return repaidBy.size();
    }

    /** Positives still owed. */
    public int owed() {
        return target - repaid();
    }

    /** Whether it is not fully repaid. */
    public boolean isOpen() {
        return owed() > 0;
    }

    /** Whether it was open right after the customer's experience at {@code position}. */
    public boolean wasOpenAfter(long position) {
        return this.position <= position && (settledAt == 0 || settledAt > position);
    }

    Debt repaidBy(String eventId, long atPosition) {
        var positives = new ArrayList<>(repaidBy);
        positives.add(eventId);
        return new Debt(
                position, openedBy, kind, openedAt, target, positives, positives.size() == target ? atPosition : 0);
    }
}
