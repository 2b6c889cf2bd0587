package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CaseReading;
import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import dev.twelvefold.recovery.letters.domain.LetterFacts;
import dev.twelvefold.recovery.letters.domain.Occasion;
import dev.twelvefold.recovery.letters.domain.Redress;
import dev.twelvefold.recovery.letters.domain.Responder;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** What a letter says of a case. */
final class CaseFacts {
    private CaseFacts() {}

    /**
     * A letter answers what hurt most: a complaint before anything else.
     *
     * @param negatives that it is to answer, at least one
     */
    static LetterFacts of(
            Details details, List<CaseDebt> negatives, String customerName, Responder responder, ZoneId zone) {
        var worst = CaseReading.leadingComplaint(negatives).orElseGet(() -> gravest(negatives));
        return new LetterFacts(
                customerName,
                Occasion.of(worst.debt().kind(), worst.category()),
                worst.words(),
                worst.debt().openedAt().atZone(zone).toLocalDate(),
                null,
                redress(details.compensation()),
                responder,
                details.theCase().number());
    }

    /** What nobody can refuse any more. */
    private static Redress redress(Compensation compensation) {
        var isApproved = compensation != null && compensation.status() == CompensationStatus.APPROVED;
        var isIssued = compensation != null && compensation.status() == CompensationStatus.ISSUED;
        if (!isApproved && !isIssued) {
            return null;
        }
        var offer = compensation.offer();
        return new Redress(isIssued, offer.kind(), offer.amount(), offer.currency());
    }

    /** The newest of equals. */
    private static CaseDebt gravest(List<CaseDebt> negatives) {
        return negatives.stream()
                .max(Comparator.comparing(CaseDebt::severity)
                        .thenComparing(debt -> debt.debt().position()))
                .orElseThrow();
    }
}
