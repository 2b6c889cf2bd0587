package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import dev.twelvefold.recovery.cases.application.CaseCommands;
import dev.twelvefold.recovery.cases.application.CaseCommands.Call;
import dev.twelvefold.recovery.cases.domain.Act;
import dev.twelvefold.recovery.cases.domain.ApologyStatus;
import dev.twelvefold.recovery.cases.domain.CaseLife;
import dev.twelvefold.recovery.letters.domain.DeliveryState;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells a case what became of its letter. */
@ApplicationScoped
class CaseOutcome implements LetterOutcome {
    private final CaseCommands commands;
    private final CaseCatalogue cases;

    CaseOutcome(CaseCommands commands, CaseCatalogue cases) {
        this.commands = commands;
        this.cases = cases;
    }

    @Override
    public void settled(StoredLetter letter) {
        var anyVersion = new Call(letter.caseId(), letter.writtenBy(), false, version -> true, null);
        commands.run(anyVersion, (life, act) -> tell(life, act, letter), (details, now) -> "")
                .orElseThrow();
    }

    private void tell(CaseLife life, Act act, StoredLetter letter) {
        var id = letter.letterId().toString();
        if (letter.delivery().state() == DeliveryState.REJECTED) {
            life.repair()
                    .letterRejected(
                            act, id, letter.mail().to(), letter.delivery().lastError());
        } else if (isDue(life) && answersAll(letter)) {
            life.repair().markSent(act, letter.via(), letter.language());
        } else {
            life.repair().letterDelivered(act, id, letter.mail().to());
        }
    }

    /** The case may have ended, or a lead may have waived the apology, while the letter was on its way. */
    private static boolean isDue(CaseLife life) {
        return life.now().ending() == null && life.now().tracks().apology() == ApologyStatus.DUE;
    }

    /** What was written before the latest complaint or broken promise does not apologise for that. */
    private boolean answersAll(StoredLetter letter) {
        return cases.find(letter.caseId()).orElseThrow().debts().stream()
                .filter(debt -> debt.debt().kind() != DebtKind.RATING)
                .allMatch(letter::answers);
    }
}
