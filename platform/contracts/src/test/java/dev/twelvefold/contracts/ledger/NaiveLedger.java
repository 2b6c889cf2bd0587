package dev.twelvefold.contracts.ledger;

import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.Rated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The offset rule as DOMAIN.md tells it and as slow as it gets: every single owed positive is an object of its own, in one row
 * from oldest to newest.
 */
final class NaiveLedger {
    /** One positive that is owed; {@code repaidBy} is null while it is. */
    static final class Unit {
        final String openedBy;
        final boolean ofComplaint;
        String repaidBy;

        Unit(String openedBy, boolean ofComplaint) {
            this.openedBy = openedBy;
            this.ofComplaint = ofComplaint;
        }
    }

    final List<Unit> units = new ArrayList<>();
    final List<String> goodwill = new ArrayList<>();
    int positives;
    int negatives;
    int neutrals;

    static NaiveLedger replayed(List<Experience> history, LedgerParameters parameters) {
        var ledger = new NaiveLedger();
        for (int i = 0; i < history.size(); i++) {
            ledger.take(Experiences.idAt(i + 1), history.get(i), parameters);
        }
        return ledger;
    }

    private void take(String id, Experience experience, LedgerParameters parameters) {
        int score = experience instanceof Rated rated ? rated.score() : 3;
        if (experience instanceof Complimented || experience instanceof Rated && score >= parameters.positiveFrom()) {
            positives++;
            goodwill.add(id);
        } else if (experience instanceof Rated && score > parameters.negativeUpTo()) {
            neutrals++;
        } else {
            negatives++;
            for (int i = 0; i < parameters.offsetRatio(); i++) {
                units.add(new Unit(id, experience instanceof Complained));
            }
        }
        repay();
        while (goodwill.size() > parameters.goodwillCap()) {
            goodwill.remove(goodwill.size() - 1);
        }
    }

    private void repay() {
        for (var unit : units) {
            if (unit.repaidBy == null && !goodwill.isEmpty()) {
                unit.repaidBy = goodwill.remove(0);
            }
        }
    }

    List<Unit> owed() {
        return units.stream().filter(unit -> unit.repaidBy == null).toList();
    }

    /** The negatives that still owe something, oldest first. */
    List<String> open() {
        return owed().stream().map(unit -> unit.openedBy).distinct().toList();
    }

    long openComplaints() {
        return owed().stream()
                .filter(unit -> unit.ofComplaint)
                .map(unit -> unit.openedBy)
                .distinct()
                .count();
    }

    /** The positives that repaid a negative, in order. */
    List<String> repaidBy(String negative) {
        return units.stream()
                .filter(unit -> unit.openedBy.equals(negative))
                .flatMap(unit -> Optional.ofNullable(unit.repaidBy).stream())
                .toList();
    }
}
