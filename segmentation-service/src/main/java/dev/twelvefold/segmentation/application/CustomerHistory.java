package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.inbox.Inbox;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.ledger.LedgerGuard;
import dev.twelvefold.messaging.outbox.Outbox;
import dev.twelvefold.segmentation.application.Customers.CustomerDebt;
import dev.twelvefold.segmentation.application.Customers.Evaluated;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.CustomerFold;
import dev.twelvefold.segmentation.domain.Policy;
import dev.twelvefold.segmentation.domain.Purchase;
import dev.twelvefold.segmentation.domain.Views;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives events, and the passing of time, their effect on customers: one transaction from the inbox to the outbox.
 */
@ApplicationScoped
public class CustomerHistory {
    /** {@code ce_source} of everything that this service publishes. */
    static final String SOURCE = "/segmentation-service";

    private final Inbox inbox;
    private final Customers customers;
    private final Outbox outbox;
    private final LedgerParameters parameters;
    private final Clock clock;
    private final Policy policy = Policy.DEFAULTS;
    private final Views views = new Views(policy);

    CustomerHistory(Inbox inbox, Customers customers, Outbox outbox, LedgerGuard ledger, Clock clock) {
        this.inbox = inbox;
        this.customers = customers;
        this.outbox = outbox;
        this.parameters = ledger.parameters();
        this.clock = clock;
    }

    /** Folds the events that had no effect yet, in their order. */
    @Transactional
    public <E extends CustomerEvent> void fold(List<Received<E>> events) {
        var now = Times.now(clock);
        var byCustomer = byCustomer(inbox.admit(events, now));
        if (byCustomer.isEmpty()) {
            return;
        }
        var known = customers.lock(byCustomer.keySet(), now);
        store(byCustomer.entrySet().stream()
                .map(entry -> fold(known.get(entry.getKey()), entry.getValue(), now))
                .toList());
    }

    /**
     * Evaluates customers whose window edge has passed.
     *
     * @return how many, at most {@code limit}
     */
    @Transactional
    public int evaluateDue(int limit) {
        var now = Times.now(clock);
        var due = customers.lockDue(now, limit);
        store(due.values().stream()
                .map(customer -> fold(customer, List.<Received<CustomerEvent>>of(), now))
                .toList());
        return due.size();
    }

    private <E extends CustomerEvent> CustomerFold fold(Customer customer, List<Received<E>> events, Instant now) {
        var fold = new CustomerFold(customer, now, policy, parameters);
        if (fold.isDue()) {
            var since = customer.purchases().asOf().minus(policy.window());
            fold.advance(customers.purchasesAfter(customer.customerId(), since));
        }
        events.forEach(event -> fold.apply(event.id(), event.data()));
        return fold;
    }

    private void store(List<CustomerFold> folds) {
        var evaluated = new ArrayList<Evaluated>(folds.size());
        var debts = new ArrayList<CustomerDebt>();
        var purchases = new ArrayList<Purchase>();
        var published = new ArrayList<CloudEvent>();
        for (var fold : folds) {
            var customer = fold.result();
            var view = views.of(customer);
            evaluated.add(new Evaluated(customer, view));
            fold.touchedDebts().forEach(debt -> debts.add(new CustomerDebt(customer.customerId(), debt)));
            purchases.addAll(fold.purchases());
            fold.changes().forEach(change -> published.add(event(change, change.classVersion(), fold.now())));
            published.add(event(view, view.version(), fold.now()));
        }
        customers.store(evaluated);
        customers.storeDebts(debts);
        customers.storePurchases(purchases);
        customers.storeChanges(
                folds.stream().flatMap(fold -> fold.changes().stream()).toList());
        outbox.add(published);
    }

    /** An event whose identity follows from what it is about, so that a rebuild would give it the same. */
    private static CloudEvent event(CustomerEvent data, long version, Instant at) {
        var id = EventIds.named(EventType.of(data).ceType(), data.customerId(), String.valueOf(version));
        return CloudEvent.of(id, SOURCE, at, data);
    }

    private static <E extends CustomerEvent> Map<String, List<Received<E>>> byCustomer(List<Received<E>> events) {
        var byCustomer = new LinkedHashMap<String, List<Received<E>>>();
        for (var event : events) {
            byCustomer
                    .computeIfAbsent(event.data().customerId(), id -> new ArrayList<>())
                    .add(event);
        }
        return byCustomer;
    }
}
