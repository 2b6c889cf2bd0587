package dev.twelvefold.systemtests.oracle;

import dev.twelvefold.systemtests.history.Experience.Complaint;
import dev.twelvefold.systemtests.history.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The recovery case of a customer whom no person has helped yet: it opens with the first change to EXTREME, stays open, and every
 * further negative joins it (DOMAIN.md, section 4; figures of recovery-service/README.md).
 *
 * @param biography the customer's
 * @param opening the change that opened it
 */
public record Case(Biography biography, Transition opening) {
    private static final List<String> SEVERITIES = List.of("low", "medium", "high", "critical");

    /** The case, if the customer was ever hurt so much. */
    public static Optional<Case> of(Biography biography) {
        return biography.transitions().stream()
                .filter(transition -> transition.to().equals("EXTREME"))
                .findFirst()
                .map(opening -> new Case(biography, opening));
    }

    /** Ids of the debts that it opened with. */
    List<String> openedWith() {
        return opening.portrait().ledger().open().stream()
                .map(debt -> debt.negative().id())
                .toList();
    }

    /** What came after the causing event. */
    List<Told> after() {
        var history = biography.history();
        return history.subList(opening.portrait().history().size(), history.size());
    }

    /** Negatives that joined it. */
    List<Told> joined() {
        return after().stream().filter(Ledger::isNegative).toList();
    }

    /** Its debts as they are in a ledger. */
    List<Debt> debts(Ledger ledger) {
        var ids = new ArrayList<>(openedWith());
        joined().forEach(told -> ids.add(told.id()));
        return ledger.debts().stream()
                .filter(debt -> ids.contains(debt.negative().id()))
                .toList();
    }

    /** Its debts as they are now. */
    public List<Debt> debts() {
        return debts(biography.last().ledger());
    }

    /** One, and one more for each negative that joined and each positive that repaid. */
    int version() {
        var repaid = repaid(debts()) - repaid(debts(opening.portrait().ledger()));
        return 1 + joined().size() + repaid;
    }

    static int repaid(List<Debt> debts) {
        return debts.stream().mapToInt(debt -> debt.repaidBy().size()).sum();
    }

    /** The highest of its negatives, one level up from the third negative on. */
    static String severity(List<Told> negatives) {
        var highest = negatives.stream().mapToInt(Case::rank).max().orElseThrow();
        return SEVERITIES.get(Math.min(3, negatives.size() >= 3 ? highest + 1 : highest));
    }

    private static int rank(Told negative) {
        return SEVERITIES.indexOf(severity(negative));
    }

    static String severity(Told negative) {
        if (negative.event() instanceof Complaint complaint) {
            return complaint.severity() == null ? "medium" : complaint.severity();
        }
        return negative.event().kind().equals("rating") ? "medium" : "high";
    }

    static List<Told> negatives(List<Debt> debts) {
        return debts.stream().map(Debt::negative).toList();
    }

    /** When the apology is due, for a case opened at an instant. */
    Instant apologyDue(Instant openedAt) {
        var negatives = new ArrayList<>(negatives(debts(opening.portrait().ledger())));
        var critical = severity(negatives).equals("critical");
        var due = openedAt.plus(timeToApologise(critical));
        for (var next : joined()) {
            negatives.add(next);
            if (!critical && severity(negatives).equals("critical")) {
                critical = true;
                due = earlier(due, next.receivedAt().plus(timeToApologise(true)));
            }
        }
        return due;
    }

    private static Duration timeToApologise(boolean critical) {
        return Duration.ofHours(critical ? 4 : 24);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Its complaints, the newest last. */
    List<Complaint> complaints() {
        return negatives(debts()).stream()
                .map(Told::event)
                .filter(Complaint.class::isInstance)
                .map(Complaint.class::cast)
                .toList();
    }

    /** The complaint that decides what to give: of the highest severity, of equals the newest. */
    Optional<Complaint> worst() {
        return negatives(debts()).stream()
                .filter(told -> told.event() instanceof Complaint)
                .reduce((worst, next) -> rank(next) >= rank(worst) ? next : worst)
                .map(Told::event)
                .map(Complaint.class::cast);
    }
}
