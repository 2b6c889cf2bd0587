package dev.twelvefold.recovery.cases.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What an experience meant to a case: each experience is one incident at most, at its position. */
sealed interface Incident {
    /** The place of the experience among the customer's. */
    long position();

    /** Lets it happen. */
    void happenTo(CaseLife life);

    /** A negative opened a debt, which joins the case. */
    record Joined(CaseDebt debt) implements Incident {
        @Override
        public long position() {
            return debt.position();
        }

        @Override
        public void happenTo(CaseLife life) {
            life.join(debt.after(position()), debt.debt().target(), debt.receivedAt());
        }
    }

    /** A positive repaid one of a debt of the case. */
    record Repaid(Repayment repayment) implements Incident {
        @Override
        public long position() {
            return repayment.position();
        }

        @Override
        public void happenTo(CaseLife life) {
            life.progress(repayment);
        }
    }

    /** Everything that happened to these debts behind {@code position}, in order. */
    static List<Incident> behind(long position, Collection<CaseDebt> debts) {
        var joined = debts.stream().filter(debt -> debt.position() > position).map(Incident.Joined::new);
        var repaid =
                debts.stream().flatMap(debt -> debt.repaymentsBehind(position)).map(Incident.Repaid::new);
        return Stream.<Incident>concat(joined, repaid)
                .sorted(Comparator.comparingLong(Incident::position))
                .toList();
    }
}
