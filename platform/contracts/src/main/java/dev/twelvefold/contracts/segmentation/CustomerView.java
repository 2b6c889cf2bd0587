package dev.twelvefold.contracts.segmentation;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;
import java.util.List;

/**
 * All that segmentation knows of a customer.
 *
 * @param customerId the customer
 * @param customerClass the class now
 * @param classSince since when, UTC
 * @param previousClass the class before; null when there was none
 * @param atRisk hurt, and silent: not extreme, and at least one negative still open
 * @param reasons the rules that made the class hold; not empty
 * @param treatment how the customer is to be treated
 * @param ladder the rung reached
 * @param toNextRung what is missing to the next rung; null on the highest
 * @param fit whether the customer is right for the company
 * @param ledger the offset ledger in figures
 * @param purchases what was bought; windows as of {@code updatedAt}
 * @param inquiries number of inquiries ever
 * @param policyVersion the policy the class was decided by, from 1
 * @param classVersion number of class changes so far, from 1
 * @param version rises with every published view, from 1
 * @param updatedAt when the view was made, UTC
 */
public record CustomerView(
        String customerId,
        CustomerClass customerClass,
        Instant classSince,
        CustomerClass previousClass,
        boolean atRisk,
        List<Reason> reasons,
        String treatment,
        Ladder ladder,
        NextRung toNextRung,
        Fit fit,
        LedgerFigures ledger,
        PurchaseFigures purchases,
        long inquiries,
        int policyVersion,
        long classVersion,
        long version,
        Instant updatedAt)
        implements CustomerEvent {

    /**
     * What is missing to the next rung of the ladder.
     *
     * @param rung the next rung
     * @param purchases how many more purchases within the window reach it
     */
    public record NextRung(Ladder rung, int purchases) {}

    /**
     * The offset ledger in figures.
     *
     * @param owed positives still owed over all open debts
     * @param openNegatives debts not fully repaid
     * @param openComplaints those of them that a complaint opened
     * @param positives positives ever
     * @param negatives negatives ever
     * @param neutrals neutrals ever
     */
    public record LedgerFigures(
            int owed, int openNegatives, int openComplaints, long positives, long negatives, long neutrals) {}

    /**
     * Purchases in figures.
     *
     * @param lifetime purchases ever, up to now
     * @param last365Days purchases in the last 365 × 24 h
     * @param discountedLast365Days those of them bought at a discount
     * @param spentLast365Days their sums, a currency each, ordered by currency
     * @param lastAt the latest purchase, UTC; null when there is none
     */
    public record PurchaseFigures(
            long lifetime, int last365Days, int discountedLast365Days, List<Money> spentLast365Days, Instant lastAt) {}
}
