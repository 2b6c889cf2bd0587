package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.feedback.Rated;
import java.util.ArrayList;
import java.util.List;

/**
 * What one negative owes.
 *
 * @param negative what opened it
 * @param repaidBy ids of the positives that have come in
 */
record Debt(Told negative, List<String> repaidBy) {
    static final int TARGET = 12;

    /** The debts of a history (DOMAIN.md, section 2), the oldest first, told from its first experience on. */
    static List<Debt> of(List<Told> history) {
        var debts = new ArrayList<Debt>();
        for (var told : history) {
            if (told.isNegative()) {
                debts.add(new Debt(told, new ArrayList<>()));
            } else if (told.isPositive()) {
                debts.stream().filter(Debt::isOpen).findFirst().ifPresent(oldest -> oldest.repaidBy.add(told.id()));
            }
        }
        return debts;
    }

    boolean isOpen() {
        return owed() > 0;
    }

    int owed() {
        return TARGET - repaidBy.size();
    }

    String kind() {
        if (negative.isComplaint()) {
            return "complaint";
        }
        return negative.event() instanceof Rated ? "rating" : "promise-broken";
    }
}
