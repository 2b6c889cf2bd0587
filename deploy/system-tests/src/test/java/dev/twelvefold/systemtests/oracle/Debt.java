package dev.twelvefold.systemtests.oracle;

import dev.twelvefold.systemtests.history.Told;
import java.util.List;

/**
 * What one negative owes.
 *
 * @param negative the event that opened it
 * @param repaidBy ids of the positives that came in for it, growing while the ledger is worked out
 */
record Debt(Told negative, List<String> repaidBy) {
    static final int TARGET = 12;

    boolean isOpen() {
        return repaidBy.size() < TARGET;
    }

    int owed() {
        return TARGET - repaidBy.size();
    }
}
