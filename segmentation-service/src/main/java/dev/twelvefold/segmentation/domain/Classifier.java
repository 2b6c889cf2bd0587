package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The five classes of DOMAIN.md, section 3: tried in order, the first that holds wins. */
public final class Classifier {
    private static final int SHARE_DIGITS = 4;

    private final Rules rules;

    public Classifier(Rules rules) {
        this.rules = rules;
    }

    /** The class of a customer with these figures, and why. */
    public Classification classify(Figures figures) {
        var extreme = extreme(figures);
        if (!extreme.isEmpty()) {
            return new Classification(CustomerClass.EXTREME, extreme);
        }
        if (isPennyPinching(figures)) {
            return new Classification(CustomerClass.PENNY_PINCHING, pennyPinching(figures));
        }
        if (figures.purchases() >= rules.loyal().purchases() && figures.owed() == 0) {
            return new Classification(CustomerClass.LOYAL, loyal(figures));
        }
        return byActivity(figures.activities());
    }

    private List<Reason> extreme(Figures figures) {
        var extreme = rules.extreme();
        var reasons = new ArrayList<Reason>();
        if (figures.openComplaints() >= extreme.openComplaints()) {
            reasons.add(reason("open-complaints", figures.openComplaints(), extreme.openComplaints()));
        }
        if (figures.openNegatives() >= extreme.openNegatives()) {
            reasons.add(reason("open-negatives", figures.openNegatives(), extreme.openNegatives()));
        }
        return reasons;
    }

    private boolean isPennyPinching(Figures figures) {
        var asked = rules.pennyPinching().discountedShare().multiply(BigDecimal.valueOf(figures.purchases()));
        return figures.purchases() >= rules.pennyPinching().purchases()
                && BigDecimal.valueOf(figures.discounted()).compareTo(asked) >= 0;
    }

    private List<Reason> pennyPinching(Figures figures) {
        var share = BigDecimal.valueOf(figures.discounted())
                .divide(BigDecimal.valueOf(figures.purchases()), SHARE_DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return List.of(
                reason("purchases", figures.purchases(), rules.pennyPinching().purchases()),
                new Reason("discounted-share", share, rules.pennyPinching().discountedShare()));
    }

    private List<Reason> loyal(Figures figures) {
        return List.of(
                reason("purchases", figures.purchases(), rules.loyal().purchases()), reason("owed", figures.owed(), 0));
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
