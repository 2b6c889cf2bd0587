package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.inbox.Inbox;
import dev.twelvefold.segmentation.domain.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Gives events, and the passing of time, their effect on customers: one transaction from the inbox to the outbox.
 */
@ApplicationScoped
public class CustomerHistory {
    private final Inbox inbox;
    private final Customers customers;
    private final PolicyBook policies;
    private final Folding folding;
    private final Clock clock;

    CustomerHistory(Inbox inbox, Customers customers, PolicyBook policies, Folding folding, Clock clock) {
        this.inbox = inbox;
        this.customers = customers;
        this.policies = policies;
        this.folding = folding;
        this.clock = clock;
    }

    /** Folds the events that had no effect yet, in their order. */
    @Transactional
    public <E extends CustomerEvent> void fold(List<Received<E>> events) {
        var now = Times.now(clock);
        var policy = policies.hold();
        var admitted = inbox.admit(events, now);
        if (!admitted.isEmpty()) {
            folding.finish(fold(policy, admitted, now));
        }
    }

    /** Folds events into their customers, whose rows are held from now on; nothing is stored yet. */
    <E extends CustomerEvent> Folds fold(Policy policy, List<Received<E>> admitted, Instant now) {
        var byCustomer = ByCustomer.of(admitted);
        var folds = folding.begin(policy, customers.lock(byCustomer.keySet(), now), now);
        byCustomer.forEach((id, its) -> its.forEach(event -> folds.of(id).apply(event.id(), event.data())));
        return folds;
    }

    /**
     * Evaluates customers whose window edge has passed.
     *
     * @return how many, at most {@code limit}
     */
    @Transactional
    public int evaluateDue(int limit) {
        var now = Times.now(clock);
        var folds = folding.begin(policies.hold(), customers.lockDue(now, limit), now);
        folding.finish(folds);
        return folds.all().size();
    }
}
