package dev.twelvefold.contracts.ledger;

import dev.twelvefold.contracts.feedback.Experience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A customer's offset ledger: an immutable fold over experiences in the order of their topic partition.
 *
 * <p>A negative opens a debt; a positive repays one of the oldest open debt (first in, first out), or, with no open debt,
 * is kept as goodwill up to the cap; a neutral changes nothing but its count.
 *
 * @param openDebts debts not fully repaid, oldest first
 * @param goodwill {@code ce_id}s of unused positives, oldest first; at most {@code goodwillCap}
 * @param positives positives ever
 * @param negatives negatives ever
 * @param neutrals neutrals ever
 */
public record Ledger(List<Debt> openDebts, List<String> goodwill, long positives, long negatives, long neutrals) {
    /** The ledger of a customer without any experience. */
    public static final Ledger EMPTY = new Ledger(List.of(), List.of(), 0, 0, 0);

    public Ledger {
        openDebts = List.copyOf(openDebts);
        goodwill = List.copyOf(goodwill);
    }

    /**
     * One step of the fold.
     *
     * @param ledger the ledger after the experience
     * @param judgement what the experience was judged to be
     * @param touched the debt it opened or repaid, as it is now; empty when it did neither
     */
    public record Step(Ledger ledger, Judgement judgement, Optional<Debt> touched) {}

    /** Positives still owed over all open debts. */
    public int owed() {
        return openDebts.stream().mapToInt(Debt::owed).sum();
    }

    /** Debts not fully repaid. */
    public int openNegatives() {
        return openDebts.size();
    }

    /** Open debts that a complaint opened. */
    public int openComplaints() {
        return (int) openDebts.stream()
                .filter(debt -> debt.kind() == DebtKind.COMPLAINT)
                .count();
    }

    /** Experiences folded so far; the position of the latest. */
    public long experiences() {
        return positives + negatives + neutrals;
    }

    /** Folds the customer's next experience, known by its {@code ce_id}. */
    public Step fold(String eventId, Experience experience, LedgerParameters parameters) {
        var judgement = parameters.judge(experience);
        return switch (judgement) {
            case NEGATIVE -> open(eventId, experience, parameters);
            case POSITIVE -> openDebts.isEmpty() ? keep(eventId, parameters) : repayOldest(eventId);
            case NEUTRAL ->
                new Step(
                        new Ledger(openDebts, goodwill, positives, negatives, neutrals + 1),
                        judgement,
                        Optional.empty());
        };
    }

    private Step open(String eventId, Experience experience, LedgerParameters parameters) {
        var position = experiences() + 1;
        var fromGoodwill = Math.min(goodwill.size(), parameters.offsetRatio());
        var debt = new Debt(
                position,
                eventId,
                LedgerParameters.kindOf(experience),
                experience.occurredAt(),
                parameters.offsetRatio(),
                goodwill.subList(0, fromGoodwill),
                fromGoodwill == parameters.offsetRatio() ? position : 0);
        var debts = new ArrayList<>(openDebts);
        if (debt.isOpen()) {
            debts.add(debt);
        }
        var unused = goodwill.subList(fromGoodwill, goodwill.size());
        return new Step(
                new Ledger(debts, unused, positives, negatives + 1, neutrals), Judgement.NEGATIVE, Optional.of(debt));
    }

    private Step repayOldest(String eventId) {
        var debt = openDebts.get(0).repaidBy(eventId, experiences() + 1);
        var debts = new ArrayList<>(openDebts);
        debts.remove(0);
        if (debt.isOpen()) {
            debts.add(0, debt);
        }
        return new Step(
                new Ledger(debts, goodwill, positives + 1, negatives, neutrals), Judgement.POSITIVE, Optional.of(debt));
    }

    private Step keep(String eventId, LedgerParameters parameters) {
        var kept = new ArrayList<>(goodwill);
        if (kept.size() < parameters.goodwillCap()) {
            kept.add(eventId);
        }
        return new Step(
                new Ledger(openDebts, kept, positives + 1, negatives, neutrals), Judgement.POSITIVE, Optional.empty());
    }
}
