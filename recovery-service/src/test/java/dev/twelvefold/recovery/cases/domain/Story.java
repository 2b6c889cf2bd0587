package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.ledger.Judgement;
import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.util.ArrayList;
import java.util.List;

/** What one customer goes through, with the class changes that segmentation would publish of it. */
record Story(List<Experience> experiences, List<ClassChanged> changes, LedgerParameters parameters) {

    static Story of(List<Experience> experiences, LedgerParameters parameters) {
        return of(experiences, parameters, Ledger.EMPTY, CustomerClass.NAIVE, 0);
    }

    /** The same experiences of a customer to whom something has happened before. */
    Story after(CustomerState before) {
        var standing = before.standing();
        return of(experiences, parameters, before.ledger(), standing.changedTo(), standing.changeVersion());
    }

    boolean hasNegative() {
        return experiences.stream().anyMatch(each -> parameters.judge(each) == Judgement.NEGATIVE);
    }

    private static Story of(
            List<Experience> experiences,
            LedgerParameters parameters,
            Ledger before,
            CustomerClass from,
            long version) {
        var changes = new ArrayList<ClassChanged>();
        var ledger = before;
        var now = from;
        for (var i = 0; i < experiences.size(); i++) {
            ledger = ledger.fold(idOf(i), experiences.get(i), parameters).ledger();
            var next = classOf(ledger);
            if (next != now) {
                var at = experiences.get(i).receivedAt().plusMillis(7);
                changes.add(new ClassChanged(
                        "c-1", now, next, at, List.of(), next.treatment(), 1, version + changes.size() + 1, idOf(i)));
                now = next;
            }
        }
        return new Story(List.copyOf(experiences), List.copyOf(changes), parameters);
    }

    static String idOf(int experience) {
        return "e-" + experience;
    }

    /** The rule of the class, written down anew: an open complaint, or two open negatives. */
    private static CustomerClass classOf(Ledger ledger) {
        var complaints = ledger.openDebts().stream()
                .filter(debt -> debt.kind() == DebtKind.COMPLAINT)
                .count();
        return complaints >= 1 || ledger.openDebts().size() >= 2 ? CustomerClass.EXTREME : CustomerClass.HESITANT;
    }
}
