package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.DesiredOutcome;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.recovery.Negative;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A debt of the ledger, with what a case needs to know of the negative that opened it.
 *
 * @param debt the debt as it is now
 * @param category of a complaint; null for the other kinds
 * @param severity a complaint's own, else by its kind
 * @param desiredOutcome of a complaint that names one, else null
 * @param language of a complaint that names one, else null
 * @param words the beginning of what the customer said, or of what was promised; null when nothing was said
 * @param receivedAt when the negative was taken in, UTC
 * @param repayments in their order, as many as {@code debt} has
 * @param caseId the case it belongs to; null when in none
 */
public record CaseDebt(
        Debt debt,
        Category category,
        Severity severity,
        DesiredOutcome desiredOutcome,
        String language,
        String words,
        Instant receivedAt,
        List<Repayment> repayments,
        String caseId) {
    public CaseDebt {
        repayments = List.copyOf(repayments);
    }

    static CaseDebt openedBy(Experience negative, Debt debt) {
        var fromGoodwill = debt.repaidBy().stream()
                .map(id -> new Repayment(id, debt.position(), negative.receivedAt()))
                .toList();
        if (negative instanceof Complained complaint) {
            return new CaseDebt(
                    debt,
                    complaint.category(),
                    complaint.severity(),
                    complaint.desiredOutcome(),
                    complaint.language(),
                    Words.of(negative),
                    complaint.receivedAt(),
                    fromGoodwill,
                    null);
        }
        return new CaseDebt(
                debt,
                null,
                severityOf(debt.kind()),
                null,
                null,
                Words.of(negative),
                negative.receivedAt(),
                fromGoodwill,
                null);
    }

    private static Severity severityOf(DebtKind kind) {
        return kind == DebtKind.PROMISE_BROKEN ? Severity.HIGH : Severity.MEDIUM;
    }

    CaseDebt repaid(Debt now, Repayment repayment) {
        var all = Stream.concat(repayments.stream(), Stream.of(repayment)).toList();
        return new CaseDebt(now, category, severity, desiredOutcome, language, words, receivedAt, all, caseId);
    }

    CaseDebt inCase(String id) {
        return new CaseDebt(debt, category, severity, desiredOutcome, language, words, receivedAt, repayments, id);
    }

    long position() {
        return debt.position();
    }

    boolean isOf(RecoveryCase theCase) {
        return theCase.caseId().equals(caseId);
    }

    /** The negative as it stood right after the customer's experience at {@code position}. */
    Negative after(long position) {
        var repaid = (int) repayments.stream()
                .filter(repayment -> repayment.position() <= position)
                .count();
        return new Negative(debt.openedBy(), debt.kind(), category, severity, debt.openedAt(), repaid);
    }

    /** What came in behind {@code position}; nothing from goodwill does. */
    Stream<Repayment> repaymentsBehind(long position) {
        return repayments.stream().filter(repayment -> repayment.position() > Math.max(position, debt.position()));
    }
}
