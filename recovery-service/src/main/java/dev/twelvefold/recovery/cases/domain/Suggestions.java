package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.contracts.segmentation.Ladder;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * What compensation is suggested, by what a complaint is about, how grave the case is, and how firmly the customer is tied to the
 * company.
 *
 * @param currency of all amounts, ISO 4217
 * @param byCategory for every category; a case without a complaint goes by {@code OTHER}
 */
public record Suggestions(String currency, Map<Category, Offered> byCategory) {
    /** By severity, from low to critical: for prospects and casual customers, regular ones, strategic partners. */
    private static final int[][] AMOUNTS = {{2, 3, 5}, {4, 5, 10}, {8, 10, 20}, {20, 25, 50}};

    /** Whole dollars that are felt and do not insult; a company that knows its margins sets its own. */
    public static final Suggestions DEFAULTS = new Suggestions("USD", defaults());

    public Suggestions {
        byCategory = Map.copyOf(byCategory);
    }

    /**
     * What is offered for complaints of a category.
     *
     * @param kind in what, where the customer asks for nothing else
     * @param amounts for every severity and every rung
     */
    public record Offered(CompensationKind kind, Map<Severity, Map<Ladder, BigDecimal>> amounts) {}

    /**
     * What a suggestion follows.
     *
     * @param category what the complaint is about
     * @param desiredOutcome what the customer asks for; null when not given
     */
    public record Complaint(Category category, DesiredOutcome desiredOutcome) {}

    /**
     * What is suggested for a case.
     *
     * @param severity of the case
     * @param complaint the complaint that hurt most; null when the case has none
     * @param ladder null when unknown, which is taken as the lowest rung
     */
    public Suggestion of(Severity severity, Complaint complaint, Ladder ladder) {
        var offered = byCategory.get(complaint == null ? Category.OTHER : complaint.category());
        var amount = offered.amounts().get(severity).get(ladder == null ? Ladder.PROSPECT : ladder);
        return new Suggestion(kind(offered, complaint), amount, currency);
    }

    private static CompensationKind kind(Offered offered, Complaint complaint) {
        var wish = complaint == null ? null : complaint.desiredOutcome();
        if (wish == DesiredOutcome.REFUND) {
            return CompensationKind.REFUND;
        }
        return wish == DesiredOutcome.REPLACEMENT ? CompensationKind.REPLACEMENT : offered.kind();
    }

    private static Map<Category, Offered> defaults() {
        var offered = new EnumMap<Category, Offered>(Category.class);
        Arrays.stream(Category.values())
                .forEach(category -> offered.put(category, new Offered(defaultKind(category), defaultAmounts())));
        return offered;
    }

    private static CompensationKind defaultKind(Category category) {
        return switch (category) {
            case PRICE, BILLING -> CompensationKind.REFUND;
            case PRODUCT -> CompensationKind.REPLACEMENT;
            case ATTITUDE, PROCESS, DELIVERY, OTHER -> CompensationKind.VOUCHER;
        };
    }

    private static Map<Severity, Map<Ladder, BigDecimal>> defaultAmounts() {
        var amounts = new EnumMap<Severity, Map<Ladder, BigDecimal>>(Severity.class);
        for (var severity : Severity.values()) {
            var byRung = new EnumMap<Ladder, BigDecimal>(Ladder.class);
            for (var rung : Ladder.values()) {
                byRung.put(rung, BigDecimal.valueOf(AMOUNTS[severity.ordinal()][column(rung)]));
            }
            amounts.put(severity, byRung);
        }
        return amounts;
    }

    private static int column(Ladder rung) {
        return switch (rung) {
            case PROSPECT, CASUAL -> 0;
            case REGULAR -> 1;
            case STRATEGIC -> 2;
        };
    }
}
