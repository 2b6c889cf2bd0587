package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.recovery.CaseClosed;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.CaseRecovered;
import dev.twelvefold.contracts.recovery.CaseReopened;
import dev.twelvefold.contracts.recovery.CompensationIssued;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.inbox.Inbox;
import dev.twelvefold.segmentation.application.Cases.CaseState;
import dev.twelvefold.segmentation.domain.Payment;
import dev.twelvefold.segmentation.domain.Policy;
import dev.twelvefold.segmentation.domain.RecoveryCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Takes note of what a customer's recoveries cost: one transaction from the inbox to the outbox. */
@ApplicationScoped
public class CaseHistory {
    private final Inbox inbox;
    private final Customers customers;
    private final Cases cases;
    private final PolicyBook policies;
    private final Folding folding;
    private final Clock clock;

    CaseHistory(Inbox inbox, Customers customers, Cases cases, PolicyBook policies, Folding folding, Clock clock) {
        this.inbox = inbox;
        this.customers = customers;
        this.cases = cases;
        this.policies = policies;
        this.folding = folding;
        this.clock = clock;
    }

    /** Notes cases and payments that had no effect yet; other events of cases have none here. */
    @Transactional
    public void note(List<Received<CustomerEvent>> events) {
        var now = Times.now(clock);
        var relevant = relevant(events);
        if (relevant.isEmpty()) {
            return;
        }
        var policy = policies.hold();
        var admitted = inbox.admit(relevant, now);
        if (!admitted.isEmpty()) {
            folding.finish(note(policy, admitted, now));
        }
    }

    /** Those of the events that have an effect here. */
    static List<Received<CustomerEvent>> relevant(List<Received<CustomerEvent>> events) {
        return events.stream().filter(event -> matters(event.data())).toList();
    }

    /** Stores cases and payments and counts them for their customers, whose rows are held from now on and not stored yet. */
    Folds note(Policy policy, List<Received<CustomerEvent>> admitted, Instant now) {
        var byCustomer = ByCustomer.of(admitted);
        var folds = folding.begin(policy, customers.lock(byCustomer.keySet(), now), now);
        store(admitted);
        folding.pastOf(folds).forEach((id, past) -> {
            var its = byCustomer.get(id);
            folds.of(id).recover(its.get(its.size() - 1).id(), past);
        });
        return folds;
    }

    private static boolean matters(CustomerEvent event) {
        return event instanceof CaseOpened
                || event instanceof CaseRecovered
                || event instanceof CaseClosed
                || event instanceof CaseReopened
                || event instanceof CompensationIssued;
    }

    private void store(List<Received<CustomerEvent>> events) {
        var opened = new ArrayList<RecoveryCase>();
        var payments = new ArrayList<Payment>();
        var states = new LinkedHashMap<String, CaseState>();
        for (var event : events) {
            var data = event.data();
            if (data instanceof CaseOpened opening) {
                opened.add(new RecoveryCase(opening.customerId(), opening.caseId(), Times.cut(opening.openedAt())));
                states.put(opening.caseId(), new CaseState(opening.customerId(), opening.caseId(), true));
            } else if (data instanceof CaseReopened again) {
                states.put(again.caseId(), new CaseState(again.customerId(), again.caseId(), true));
            } else if (data instanceof CaseRecovered end) {
                states.put(end.caseId(), new CaseState(end.customerId(), end.caseId(), false));
            } else if (data instanceof CaseClosed end) {
                states.put(end.caseId(), new CaseState(end.customerId(), end.caseId(), false));
            } else if (data instanceof CompensationIssued issued) {
                payments.add(payment(event.id(), issued));
            }
        }
        cases.storeOpened(opened);
        cases.storeStates(List.copyOf(states.values()));
        cases.storePayments(payments);
    }

    private static Payment payment(String eventId, CompensationIssued issued) {
        return new Payment(issued.customerId(), eventId, Times.cut(issued.at()), issued.amount(), issued.currency());
    }
}
