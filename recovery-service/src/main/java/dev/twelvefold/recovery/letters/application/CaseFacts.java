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

/** What a letter says of a case. */
final class CaseFacts {
    private CaseFacts() {}

    /** A letter answers what hurt most: a complaint before anything else. */
    static LetterFacts of(Details details, String customerName, Responder responder, ZoneId zone) {
        var worst = CaseReading.leadingComplaint(details.debts()).orElseGet(() -> gravest(details));
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

    /** The newest of equals. A case without negatives does not exist. */
    private static CaseDebt gravest(Details details) {
        return details.debts().stream()
                .max(Comparator.comparing(CaseDebt::severity)
                        .thenComparing(debt -> debt.debt().position()))
                .orElseThrow();
    }
}
