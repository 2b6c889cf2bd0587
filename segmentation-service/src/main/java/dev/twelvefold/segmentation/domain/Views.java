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
import java.util.Map;
import java.util.Optional;

/** What others see of a customer. */
public final class Views {
    private final Rules rules;

    public Views(Rules rules) {
        this.rules = rules;
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

    /** Whether two views of a customer show the same, whenever they were made. */
    public static boolean showTheSame(CustomerView one, CustomerView other) {
        return one.equals(new CustomerView(
                other.customerId(),
                other.customerClass(),
                other.classSince(),
                other.previousClass(),
                other.atRisk(),
                other.reasons(),
                other.treatment(),
                other.ladder(),
                other.toNextRung(),
                other.fit(),
                other.ledger(),
                other.purchases(),
                other.inquiries(),
                other.policyVersion(),
                other.classVersion(),
                one.version(),
                one.updatedAt()));
    }

    private Ladder ladder(Purchases purchases) {
        if (purchases.lifetime() == 0) {
            return Ladder.PROSPECT;
        }
        if (purchases.inWindow() < rules.ladder().regular()) {
            return Ladder.CASUAL;
        }
        return purchases.inWindow() < rules.ladder().strategic() ? Ladder.REGULAR : Ladder.STRATEGIC;
    }

    private NextRung nextRung(Purchases purchases) {
        return switch (ladder(purchases)) {
            case PROSPECT -> new NextRung(Ladder.CASUAL, 1);
            case CASUAL -> new NextRung(Ladder.REGULAR, rules.ladder().regular() - purchases.inWindow());
            case REGULAR -> new NextRung(Ladder.STRATEGIC, rules.ladder().strategic() - purchases.inWindow());
            case STRATEGIC -> null;
        };
    }

    private Fit fit(Customer customer) {
        if (isMisfit(customer)) {
            return Fit.MISFIT;
        }
        var right = customer.standing().customerClass() == CustomerClass.LOYAL
                || ladder(customer.purchases()) == Ladder.STRATEGIC;
        return right ? Fit.RIGHT : Fit.POTENTIAL;
    }

    /** Nobody is called a misfit for amounts that can not be compared, because a currency has no rate. */
    private boolean isMisfit(Customer customer) {
        if (customer.recoveries().cases() < rules.misfit().cases()) {
            return false;
        }
        var cost = inUsd(customer.recoveries().paid());
        var value = inUsd(customer.purchases().spentInWindow());
        return cost.isPresent()
                && value.isPresent()
                && cost.get().compareTo(value.get().multiply(rules.misfit().costShare())) > 0;
    }

    private Optional<BigDecimal> inUsd(Map<String, BigDecimal> sums) {
        return rules.ratesToUsd().keySet().containsAll(sums.keySet())
                ? Optional.of(sums.entrySet().stream()
                        .map(sum -> sum.getValue().multiply(rules.ratesToUsd().get(sum.getKey())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
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
