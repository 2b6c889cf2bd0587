package dev.twelvefold.systemtests.oracle;

import dev.twelvefold.systemtests.history.Experience.BrokenPromise;
import dev.twelvefold.systemtests.history.Experience.Complaint;
import dev.twelvefold.systemtests.history.Experience.Compliment;
import dev.twelvefold.systemtests.history.Experience.Rating;
import dev.twelvefold.systemtests.history.Told;
import java.util.ArrayList;
import java.util.List;

/**
 * The offset ledger (DOMAIN.md, section 2), from the first experience to the last each time anew.
 *
 * @param debts every debt, the oldest first
 */
record Ledger(List<Debt> debts) {
    static Ledger of(List<Told> history) {
        var debts = new ArrayList<Debt>();
        for (var told : history) {
            if (isNegative(told)) {
                debts.add(new Debt(told, new ArrayList<>()));
            } else if (isPositive(told)) {
                debts.stream().filter(Debt::isOpen).findFirst().ifPresent(oldest -> oldest.repaidBy()
                        .add(told.id()));
            }
        }
        return new Ledger(debts);
    }

    static boolean isNegative(Told told) {
        return told.event() instanceof Complaint
                || told.event() instanceof BrokenPromise
                || told.event() instanceof Rating rating && rating.score() <= 2;
    }

    static boolean isPositive(Told told) {
        return told.event() instanceof Compliment || told.event() instanceof Rating rating && rating.score() == 5;
    }

    static boolean isNeutral(Told told) {
        return told.event() instanceof Rating && !isNegative(told) && !isPositive(told);
    }

    List<Debt> open() {
        return debts.stream().filter(Debt::isOpen).toList();
    }

    long openComplaints() {
        return open().stream()
                .filter(debt -> debt.negative().event() instanceof Complaint)
                .count();
    }

    int owed() {
        return debts.stream().mapToInt(Debt::owed).sum();
    }

    int repaid() {
        return debts.stream().mapToInt(debt -> debt.repaidBy().size()).sum();
    }
}
