package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.ledger.DebtKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the negatives of a case say about how to make up for them. */
public final class CaseReading {
    /** The gravest; the newest of equals. */
    private static final Comparator<CaseDebt> BY_HURT =
            Comparator.comparing(CaseDebt::severity).thenComparing(CaseDebt::position);

    private CaseReading() {}

    /** The complaint that hurt most; empty where nobody complained. */
    public static Optional<CaseDebt> leadingComplaint(List<CaseDebt> negatives) {
        return negatives.stream().filter(CaseReading::isComplaint).max(BY_HURT);
    }

    /** The language to write in, of the newest complaint; null when that names none, or where nobody complained. */
    public static String language(List<CaseDebt> negatives) {
        return negatives.stream()
                .filter(CaseReading::isComplaint)
                .max(Comparator.comparing(CaseDebt::position))
                .map(CaseDebt::language)
                .orElse(null);
    }

    /** What the policy suggests for this case. */
    public static Suggestion suggestion(
            RecoveryCase theCase, List<CaseDebt> negatives, CustomerValue value, Suggestions policy) {
        var complaint = leadingComplaint(negatives)
                .map(debt -> new Suggestions.Complaint(debt.category(), debt.desiredOutcome()))
                .orElse(null);
        return policy.of(theCase.severity(), complaint, value.ladder());
    }

    private static boolean isComplaint(CaseDebt debt) {
        return debt.debt().kind() == DebtKind.COMPLAINT;
    }
}
