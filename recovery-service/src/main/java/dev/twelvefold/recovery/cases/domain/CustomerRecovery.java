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
import java.util.OptionalLong;

/**
 * A customer whose hurts are being recovered: folds experiences and what segmentation says, opens a case by the rule, follows it,
 * and returns what is to be published.
 *
 * <p>The inputs come on topics of their own, in any order to each other. So a case opens at the <em>position</em> of its cause: it
 * takes the debts that were open right after it, whatever has happened since, and then lives through what happened since in order.
 * A class change whose cause has not been folded yet waits for it.
 *
 * <p>A limit: a negative of an extreme customer without a case opens one by the latest class change received. If changes lag, that
 * class may be an older one; the late change then finds the case open, or opens it, and no hurt customer is forgotten.
 */
public final class CustomerRecovery {
    private final String customerId;
    private final RecoveryRules rules;
    private final DebtBook debts;
    private final List<Opening> waiting;
    private Ledger ledger;
    private Standing standing;
    private RecoveryCase openCase;

    public CustomerRecovery(CustomerState state, RecoveryRules rules) {
        this.customerId = state.customerId();
        this.rules = rules;
        this.debts = new DebtBook(state.debts());
        this.waiting = new ArrayList<>(state.waiting());
        this.ledger = state.ledger();
        this.standing = state.standing();
        this.openCase = state.openCase();
    }

    /** The customer as they are now. */
    public CustomerState state() {
        return new CustomerState(customerId, ledger, debts.all(), waiting, standing, openCase);
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
        if (openCase != null) {
            waiting.removeIf(opening -> opening.cause().equals(eventId));
            return step.touched().map(this::follow).orElse(List.of());
        }
        var events = openWaiting(eventId);
        return events.isEmpty() && opensByItself(step.judgement())
                ? open(Opening.ofNegative(eventId, experience.receivedAt()), ledger.experiences())
                : events;
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
            return List.of();
        }
        return openCase == null ? open(opening, position.getAsLong()) : List.of();
    }

    /** There is a newer view of the customer. */
    public List<CaseEvent> viewed(CustomerView view) {
        standing = standing.with(view);
        waiting.replaceAll(opening -> opening.bounded(standing));
        return openCase == null ? openWaiting(null) : List.of();
    }

    /** Ranks the open case anew. */
    public void rank(Instant now) {
        if (openCase != null) {
            openCase = openCase.ranked(standing.value(), now, rules.clocks());
        }
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
    private List<CaseEvent> openWaiting(String folded) {
        for (var opening : List.copyOf(waiting)) {
            var position = opening.cause().equals(folded)
                    ? OptionalLong.of(ledger.experiences())
                    : opening.overdueAt(ledger.experiences());
            if (position.isPresent()) {
                waiting.remove(opening);
                var events = open(opening, position.getAsLong());
                if (!events.isEmpty()) {
                    return events;
                }
            }
        }
        return List.of();
    }

    /** Opens a case with what was open right after {@code position}; none where nothing was. */
    private List<CaseEvent> open(Opening opening, long position) {
        var contained = debts.forCaseAt(position);
        var negatives = DebtBook.negativesAfter(position, contained);
        if (negatives.isEmpty()) {
            return List.of();
        }
        var step = RecoveryCase.open(customerId, opening, negatives, rules);
        openCase = step.now();
        contained.forEach(debt -> debts.put(debt.inCase(openCase.caseId())));
        var events = new ArrayList<>(List.of(step.event()));
        events.addAll(live(Incident.behind(position, contained)));
        return events;
    }

    /** What the experience just folded means to the open case. */
    private List<CaseEvent> follow(Debt touched) {
        var debt = debts.at(touched.position());
        var isNew = debt.position() == ledger.experiences();
        if (isNew) {
            debts.put(debt.inCase(openCase.caseId()));
        }
        return isNew || debt.isOf(openCase)
                ? live(Incident.behind(ledger.experiences() - 1, List.of(debt)))
                : List.of();
    }

    private List<CaseEvent> live(List<Incident> incidents) {
        var events = new ArrayList<CaseEvent>(incidents.size());
        for (var incident : incidents) {
            var step = incident.happenTo(openCase, rules.clocks());
            openCase = step.now();
            events.add(step.event());
        }
        return events;
    }
}
