package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.ledger.Ledger;

/**
 * All that a class depends on.
 *
 * @param openComplaints debts of complaints that are not repaid
 * @param openNegatives debts that are not repaid
 * @param owed positives owed over all open debts
 * @param purchases purchases within the window
 * @param discounted those of them bought at a discount
 * @param activities purchases, inquiries and experiences ever
 */
public record Figures(int openComplaints, int openNegatives, int owed, int purchases, int discounted, long activities) {
    static Figures of(Ledger ledger, Purchases purchases, long inquiries) {
        return new Figures(
                ledger.openComplaints(),
                ledger.openNegatives(),
                ledger.owed(),
                purchases.inWindow(),
                purchases.discountedInWindow(),
                purchases.lifetime() + inquiries + ledger.experiences());
    }
}
