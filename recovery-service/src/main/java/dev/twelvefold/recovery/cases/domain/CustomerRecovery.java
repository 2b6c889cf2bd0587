package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.Judgement;
import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.CustomerView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A customer whose hurts are being recovered: folds experiences and what segmentation says, opens a case by the rule or reopens
 * the last one, follows it, and returns what has happened.
 *
 * <p>The inputs come on topics of their own, in any order to each other. So a case opens at the <em>position</em> of its cause: it
 * takes the debts that were open right after it, whatever has happened since, and then lives through what happened since in order.
 * A class change whose cause has not been folded yet waits for it.
 *
 * <p>A limit: a negative of an extreme customer without a case opens one by the latest class change received. If changes lag, that
 * class may be an older one; the late change then finds the case open, or opens it, and no hurt customer is forgotten.
 */
public final class CustomerRecovery {
    private final CustomerState loaded;
    private final RecoveryRules rules;
    private final DebtBook debts;
    private final List<Opening> waiting;
    private final CaseBook cases;
    private Ledger ledger;
    private Standing standing;

    public CustomerRecovery(CustomerState state, RecoveryRules rules) {
        this.loaded = state;
        this.rules = rules;
        this.debts = new DebtBook(state.debts());
        this.waiting = new ArrayList<>(state.waiting());
        this.ledger = state.ledger();
        this.standing = state.standing();
        this.cases = new CaseBook(state.cases(), rules);
    }

    /** The customer as they are now. */
    public CustomerState state() {
        return new CustomerState(loaded.customerId(), ledger, debts.all(), waiting, standing, cases.all());
    }

    /** Whether anything has changed since loading beside cases and debts; what people do to a case changes nothing else. */
    public boolean isTouched() {
        return !ledger.equals(loaded.ledger())
                || !waiting.equals(loaded.waiting())
                || !standing.equals(loaded.standing());
    }

    /** The cases that have changed since loading. */
    public List<RecoveryCase> touchedCases() {
        return cases.touched();
    }

    /** The case with this id; empty when it is not this customer's. */
    public Optional<CaseLife> theCase(String caseId) {
        return cases.find(caseId);
    }

    /** What has happened to the cases since this was asked last, in order. */
    public List<CaseEvent> takeEvents() {
        return cases.takeEvents();
    }

    /** Lets everything happen to the cases that was due until now. */
    public void wake(Instant now) {
        cases.lives().forEach(life -> life.wake(now));
    }

    /** The debts that have changed since loading, oldest first. */
    public List<CaseDebt> touchedDebts() {
        return debts.touched();
    }

    /** The customer's next experience. */
    public List<CaseEvent> fold(String eventId, Experience experience) {
        var step = ledger.fold(eventId, experience, rules.ledger());
        ledger = step.ledger();
        step.touched().ifPresent(debt -> note(eventId, experience, step.judgement(), debt));
        step.touched().ifPresent(debt -> follow(debts.at(debt.position()), experience.receivedAt()));
        if (cases.open() != null) {
            waiting.removeIf(opening -> opening.cause().equals(eventId));
        } else if (!openWaiting(eventId) && opensByItself(step.judgement())) {
            open(Opening.ofNegative(eventId, experience.receivedAt()), ledger.experiences());
        }
        return cases.takeEvents();
    }

    /** The customer's class changed. */
    public List<CaseEvent> changed(String changeId, ClassChanged change) {
        standing = standing.with(change);
        if (change.to() != CustomerClass.EXTREME) {
            return List.of();
        }
        var opening = Opening.of(changeId, change).bounded(standing);
        var position = positionOf(opening);
        if (position.isEmpty()) {
            waiting.add(opening);
        } else if (cases.open() == null && !debts.isInCase(opening.cause())) {
            open(opening, position.getAsLong());
        }
        return cases.takeEvents();
    }

    /** There is a newer view of the customer. */
    public List<CaseEvent> viewed(CustomerView view) {
        standing = standing.with(view);
        waiting.replaceAll(opening -> opening.bounded(standing));
        if (cases.open() == null) {
            openWaiting(null);
        }
        return cases.takeEvents();
    }

    /** Ranks the open case anew. */
    public void rank(Instant now) {
        cases.rank(standing.value(), now);
    }

    private void note(String eventId, Experience experience, Judgement judgement, Debt debt) {
        if (judgement == Judgement.NEGATIVE) {
            debts.put(CaseDebt.openedBy(experience, debt));
        } else {
            var repayment = new Repayment(eventId, ledger.experiences(), experience.receivedAt());
            debts.put(debts.at(debt.position()).repaid(debt, repayment));
        }
    }

    private boolean opensByItself(Judgement judgement) {
        return judgement == Judgement.NEGATIVE && waiting.isEmpty() && standing.isExtremeByChange();
    }

    private OptionalLong positionOf(Opening opening) {
        if (opening.isWithoutEvent()) {
            return OptionalLong.of(ledger.experiences());
        }
        var known = debts.positionOf(opening.cause());
        return known.isPresent() ? known : opening.overdueAt(ledger.experiences());
    }

    /** Opens by the first change whose cause has just been folded, or need not be waited for any longer. */
    private boolean openWaiting(String folded) {
        for (var opening : List.copyOf(waiting)) {
            var position = opening.cause().equals(folded)
                    ? OptionalLong.of(ledger.experiences())
                    : opening.overdueAt(ledger.experiences());
            if (position.isPresent()) {
                waiting.remove(opening);
                if (open(opening, position.getAsLong())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Opens a case with what was open right after {@code position}; none where nothing was. */
    private boolean open(Opening opening, long position) {
        var contained = debts.forCaseAt(position);
        var negatives = DebtBook.negativesAfter(position, contained);
        if (negatives.isEmpty()) {
            return false;
        }
        var life = cases.open(loaded.customerId(), opening, negatives);
        contained.forEach(debt -> debts.put(debt.inCase(life.now().caseId())));
        Incident.behind(position, contained).forEach(incident -> incident.happenTo(life));
        return true;
    }

    /** What the experience just folded means to the case that its debt is in, or joins. */
    private void follow(CaseDebt debt, Instant receivedAt) {
        if (debt.position() == ledger.experiences()) {
            cases.homeOfNegativeAt(receivedAt).ifPresent(life -> {
                var joining = debt.inCase(life.now().caseId());
                debts.put(joining);
                live(joining, life);
            });
        } else if (debt.caseId() != null) {
            cases.find(debt.caseId()).ifPresent(life -> live(debt, life));
        }
    }

    private void live(CaseDebt debt, CaseLife life) {
        Incident.behind(ledger.experiences() - 1, List.of(debt)).forEach(incident -> incident.happenTo(life));
    }
}
