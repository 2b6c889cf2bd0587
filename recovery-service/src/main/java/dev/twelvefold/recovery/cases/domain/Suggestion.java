package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.contracts.segmentation.Ladder;
import java.math.BigDecimal;

/**
 * The compensation that the policy suggests; an agent decides.
 *
 * @param kind in what
 * @param amount its value in {@code currency}
 * @param currency ISO 4217 code
 */
public record Suggestion(CompensationKind kind, BigDecimal amount, String currency) {
    private static final String CURRENCY = "USD";

    /** By severity, from low to critical: for prospects and casual customers, regular ones, strategic partners. */
    private static final int[][] AMOUNTS = {{2, 3, 5}, {4, 5, 10}, {8, 10, 20}, {20, 25, 50}};

    /**
     * By the policy's default table.
     *
     * @param severity of the case
     * @param complaint the complaint that hurt most; null when the case has none
     * @param ladder null when unknown
     */
    public static Suggestion of(Severity severity, Complaint complaint, Ladder ladder) {
        var amount = AMOUNTS[severity.ordinal()][column(ladder)];
        return new Suggestion(kind(complaint), BigDecimal.valueOf(amount), CURRENCY);
    }

    /**
     * What a suggestion follows.
     *
     * @param category what the complaint is about
     * @param desiredOutcome what the customer asks for; null when not given
     */
    public record Complaint(Category category, DesiredOutcome desiredOutcome) {}

    private static CompensationKind kind(Complaint complaint) {
        if (complaint == null) {
            return CompensationKind.VOUCHER;
        }
        if (complaint.desiredOutcome() == DesiredOutcome.REFUND) {
            return CompensationKind.REFUND;
        }
        if (complaint.desiredOutcome() == DesiredOutcome.REPLACEMENT) {
            return CompensationKind.REPLACEMENT;
        }
        return switch (complaint.category()) {
            case PRICE, BILLING -> CompensationKind.REFUND;
            case PRODUCT -> CompensationKind.REPLACEMENT;
            case ATTITUDE, PROCESS, DELIVERY, OTHER -> CompensationKind.VOUCHER;
        };
    }

    private static int column(Ladder ladder) {
        if (ladder == null) {
            return 0;
        }
        return switch (ladder) {
            case PROSPECT, CASUAL -> 0;
            case REGULAR -> 1;
            case STRATEGIC -> 2;
        };
    }
}
