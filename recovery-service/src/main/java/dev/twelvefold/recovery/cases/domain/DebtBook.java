package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.Negative;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/** A customer's debts by position, and which of them have changed. */
final class DebtBook {
    private final NavigableMap<Long, CaseDebt> debts = new TreeMap<>();
    private final TreeSet<Long> touched = new TreeSet<>();

    DebtBook(Collection<CaseDebt> loaded) {
        loaded.forEach(debt -> debts.put(debt.position(), debt));
    }

    void put(CaseDebt debt) {
        debts.put(debt.position(), debt);
        touched.add(debt.position());
    }

    CaseDebt at(long position) {
        return debts.get(position);
    }

    List<CaseDebt> all() {
        return List.copyOf(debts.values());
    }

    List<CaseDebt> touched() {
        return touched.stream().map(debts::get).toList();
    }

    /** Debts in no case that were open right after {@code position}, or came behind it; oldest first. */
    List<CaseDebt> forCaseAt(long position) {
        return debts.values().stream()
                .filter(debt -> debt.caseId() == null)
                .filter(debt -> debt.position() > position || debt.debt().wasOpenAfter(position))
                .toList();
    }

    /** How those of {@code debts} that were there right after {@code position} stood then. */
    static List<Negative> negativesAfter(long position, List<CaseDebt> debts) {
        return debts.stream()
                .filter(debt -> debt.position() <= position)
                .map(debt -> debt.after(position))
                .toList();
    }

    /** Whether the debt that an experience opened is in a case already, which then was open at the time. */
    boolean isInCase(String openedBy) {
        return debts.values().stream()
                .anyMatch(debt -> debt.debt().openedBy().equals(openedBy) && debt.caseId() != null);
    }

    /** The position of an experience that opened or repaid a debt. */
    OptionalLong positionOf(String eventId) {
        for (var debt : debts.values()) {
            if (debt.debt().openedBy().equals(eventId)) {
                return OptionalLong.of(debt.position());
            }
            for (var repayment : debt.repayments()) {
                if (repayment.eventId().equals(eventId)) {
                    return OptionalLong.of(repayment.position());
                }
            }
        }
        return OptionalLong.empty();
    }
}
