package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.contracts.segmentation.CustomerView.LedgerFigures;
import dev.twelvefold.contracts.segmentation.CustomerView.NextRung;
import dev.twelvefold.contracts.segmentation.CustomerView.PurchaseFigures;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Money;
import java.math.BigDecimal;
import java.util.List;

/** What others see of a customer. */
public final class Views {
    private final Policy policy;

    public Views(Policy policy) {
        this.policy = policy;
    }

    /** The view of a customer who has been evaluated. */
    public CustomerView of(Customer customer) {
        var standing = customer.standing();
        return new CustomerView(
                customer.customerId(),
                standing.customerClass(),
                standing.since(),
                standing.previous(),
                customer.isAtRisk(),
                standing.current().reasons(),
                standing.customerClass().treatment(),
                ladder(customer.purchases()),
                nextRung(customer.purchases()),
                fit(customer),
                figures(customer.ledger()),
                figures(customer.purchases()),
                customer.inquiries(),
                standing.policyVersion(),
                standing.classVersion(),
                customer.version(),
                customer.purchases().asOf());
    }

    private Ladder ladder(Purchases purchases) {
        if (purchases.lifetime() == 0) {
            return Ladder.PROSPECT;
        }
        if (purchases.inWindow() < policy.regularPurchases()) {
            return Ladder.CASUAL;
        }
        return purchases.inWindow() < policy.strategicPurchases() ? Ladder.REGULAR : Ladder.STRATEGIC;
    }

    private NextRung nextRung(Purchases purchases) {
        return switch (ladder(purchases)) {
            case PROSPECT -> new NextRung(Ladder.CASUAL, 1);
            case CASUAL -> new NextRung(Ladder.REGULAR, policy.regularPurchases() - purchases.inWindow());
            case REGULAR -> new NextRung(Ladder.STRATEGIC, policy.strategicPurchases() - purchases.inWindow());
            case STRATEGIC -> null;
        };
    }

    /** No compensation is paid by anyone yet, so that nobody costs more than they bring. */
    private Fit fit(Customer customer) {
        var right = customer.standing().customerClass() == CustomerClass.LOYAL
                || ladder(customer.purchases()) == Ladder.STRATEGIC;
        return right ? Fit.RIGHT : Fit.POTENTIAL;
    }

    private static LedgerFigures figures(Ledger ledger) {
        return new LedgerFigures(
                ledger.owed(),
                ledger.openNegatives(),
                ledger.openComplaints(),
                ledger.positives(),
                ledger.negatives(),
                ledger.neutrals());
    }

    private static PurchaseFigures figures(Purchases purchases) {
        List<Money> spent = purchases.spentInWindow().entrySet().stream()
                .map(sum -> new Money(sum.getKey(), plain(sum.getValue())))
                .toList();
        return new PurchaseFigures(
                purchases.lifetime(), purchases.inWindow(), purchases.discountedInWindow(), spent, purchases.lastAt());
    }

    private static BigDecimal plain(BigDecimal sum) {
        var stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
