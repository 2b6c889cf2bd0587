package dev.twelvefold.recovery.cases.domain;

import java.util.ArrayList;
import java.util.List;

/** Feeds a story to the domain as the service does: from what was kept, one input at a time. */
final class Replay {
    private final Story story;
    private final RecoveryRules rules;
    private final List<CaseEvent> published = new ArrayList<>();
    private CustomerState state;
    private int experiences;
    private int changes;

    Replay(Story story) {
        this(story, LifeRules.DEFAULTS, CustomerState.empty("c-1"));
    }

    /** A customer to whom something has happened before. */
    Replay(Story story, LifeRules life, CustomerState before) {
        this.story = story;
        this.rules = new RecoveryRules(story.parameters(), ClockRules.DEFAULTS, life, Rates.DEFAULTS, new TestNames());
        this.state = before;
    }

    /** Each flag takes the next class change if there is one, else the next experience; then all that is left. */
    Replay interleaved(List<Boolean> changeNext) {
        changeNext.forEach(this::next);
        while (experiences < story.experiences().size()
                || changes < story.changes().size()) {
            next(false);
        }
        return this;
    }

    /** As if nothing had been late: each change right behind its cause. */
    Replay inTime() {
        while (experiences < story.experiences().size()) {
            nextExperience();
            while (changes < story.changes().size()
                    && story.changes().get(changes).causedBy().equals(Story.idOf(experiences - 1))) {
                nextChange();
            }
        }
        return this;
    }

    List<CaseEvent> published() {
        return published;
    }

    List<RecoveryCase> cases() {
        return state.cases();
    }

    private void next(boolean change) {
        if (changes < story.changes().size()
                && (change || experiences == story.experiences().size())) {
            nextChange();
        } else if (experiences < story.experiences().size()) {
            nextExperience();
        }
    }

    private void nextExperience() {
        var customer = new CustomerRecovery(state, rules);
        published.addAll(
                customer.fold(Story.idOf(experiences), story.experiences().get(experiences)));
        experiences++;
        keep(customer);
    }

    private void nextChange() {
        var customer = new CustomerRecovery(state, rules);
        published.addAll(customer.changed("change-" + changes, story.changes().get(changes)));
        changes++;
        keep(customer);
    }

    /** What the next transaction would find. */
    private void keep(CustomerRecovery customer) {
        var now = customer.state();
        var loaded = now.debts().stream()
                .filter(debt -> debt.debt().isOpen() || debt.caseId() == null)
                .toList();
        state = new CustomerState(now.customerId(), now.ledger(), loaded, now.waiting(), now.standing(), now.cases());
    }
}
