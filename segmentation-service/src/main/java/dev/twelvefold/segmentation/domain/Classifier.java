package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The five classes of DOMAIN.md, section 3: tried in order, the first that holds wins. */
final class Classifier {
    private static final int SHARE_DIGITS = 4;

    private final Policy policy;

    Classifier(Policy policy) {
        this.policy = policy;
    }

    Classification classify(Ledger ledger, Purchases purchases, long inquiries) {
        var extreme = extreme(ledger);
        if (!extreme.isEmpty()) {
            return new Classification(CustomerClass.EXTREME, extreme);
        }
        if (isPennyPinching(purchases)) {
            return new Classification(CustomerClass.PENNY_PINCHING, pennyPinching(purchases));
        }
        if (purchases.inWindow() >= policy.loyalPurchases() && ledger.owed() == 0) {
            return new Classification(CustomerClass.LOYAL, loyal(purchases, ledger));
        }
        return byActivity(purchases.lifetime() + inquiries + ledger.experiences());
    }

    private List<Reason> extreme(Ledger ledger) {
        var reasons = new ArrayList<Reason>();
        if (ledger.openComplaints() >= policy.extremeOpenComplaints()) {
            reasons.add(reason("open-complaints", ledger.openComplaints(), policy.extremeOpenComplaints()));
        }
        if (ledger.openNegatives() >= policy.extremeOpenNegatives()) {
            reasons.add(reason("open-negatives", ledger.openNegatives(), policy.extremeOpenNegatives()));
        }
        return reasons;
    }

    private boolean isPennyPinching(Purchases purchases) {
        var asked = policy.pennyPinchingDiscountedShare().multiply(BigDecimal.valueOf(purchases.inWindow()));
        return purchases.inWindow() >= policy.pennyPinchingPurchases()
                && BigDecimal.valueOf(purchases.discountedInWindow()).compareTo(asked) >= 0;
    }

    private List<Reason> pennyPinching(Purchases purchases) {
        var share = BigDecimal.valueOf(purchases.discountedInWindow())
                .divide(BigDecimal.valueOf(purchases.inWindow()), SHARE_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return List.of(
                reason("purchases", purchases.inWindow(), policy.pennyPinchingPurchases()),
                new Reason("discounted-share", share, policy.pennyPinchingDiscountedShare()));
    }

    private List<Reason> loyal(Purchases purchases, Ledger ledger) {
        return List.of(
                reason("purchases", purchases.inWindow(), policy.loyalPurchases()), reason("owed", ledger.owed(), 0));
    }

    private static Classification byActivity(long activities) {
        return activities >= 1
                ? new Classification(CustomerClass.HESITANT, List.of(reason("activities", activities, 1)))
                : new Classification(CustomerClass.NAIVE, List.of(reason("no-activities", 0, 0)));
    }

    private static Reason reason(String rule, long actual, long threshold) {
        return new Reason(rule, BigDecimal.valueOf(actual), BigDecimal.valueOf(threshold));
    }
}
