package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.inbox.Inbox;
import dev.twelvefold.recovery.cases.domain.CaseEvent;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Gives events their effect on customers and their cases: one transaction from the inbox to the outbox. */
@ApplicationScoped
public class CaseHistory {
    private final Inbox inbox;
    private final RecoveringCustomers customers;
    private final Recording recording;
    private final Acquaintance acquaintance;
    private final CaseRules rules;
    private final List<ExperienceListener> listeners;
    private final Clock clock;

    CaseHistory(
            Inbox inbox,
            RecoveringCustomers customers,
            Recording recording,
            Acquaintance acquaintance,
            CaseRules rules,
            @All List<ExperienceListener> listeners,
            Clock clock) {
        this.inbox = inbox;
        this.customers = customers;
        this.recording = recording;
        this.acquaintance = acquaintance;
        this.rules = rules;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Folds experiences that had no effect yet, in their order. */
    @Transactional
    public void experienced(List<Received<Experience>> events) {
        var fresh = handle(events, (customer, event) -> customer.fold(event.id(), event.data()));
        if (!fresh.isEmpty()) {
            var experiences = fresh.stream().map(Received::data).toList();
            listeners.forEach(listener -> listener.experienced(experiences));
        }
    }

    /** Takes in changes of class that had no effect yet, in their order. */
    @Transactional
    public void changed(List<Received<ClassChanged>> events) {
        handle(events, (customer, event) -> customer.changed(event.id(), event.data()));
    }

    /** Takes in customer views that had no effect yet, in their order. */
    @Transactional
    public void viewed(List<Received<CustomerView>> events) {
        handle(events, (customer, event) -> customer.viewed(event.data()));
    }

    /** Answers those that had no effect before. */
    private <E extends CustomerEvent> List<Received<E>> handle(
            List<Received<E>> events, BiFunction<CustomerRecovery, Received<E>, List<CaseEvent>> effect) {
        var now = Times.now(clock);
        var fresh = inbox.admit(events, now);
        if (fresh.isEmpty()) {
            return fresh;
        }
        var touched = load(fresh);
        acquaintance.note(Acquaintance.in(fresh.stream().map(Received::data).toList()));
        var happened = new ArrayList<>(woken(touched.values(), now));
        for (var event : fresh) {
            happened.addAll(effect.apply(touched.get(event.data().customerId()), event));
        }
        happened.addAll(woken(touched.values(), now));
        recording.keep(touched.values(), happened, now);
        return fresh;
    }

    /** What time has brought until now, as before a command, and to a case that was opened late. */
    private static List<CaseEvent> woken(Collection<CustomerRecovery> customers, Instant now) {
        customers.forEach(customer -> customer.wake(now));
        return customers.stream()
                .flatMap(customer -> customer.takeEvents().stream())
                .toList();
    }

    private <E extends CustomerEvent> Map<String, CustomerRecovery> load(List<Received<E>> events) {
        var ids = events.stream().map(event -> event.data().customerId()).collect(Collectors.toSet());
        var present = rules.rules();
        var loaded = new TreeMap<String, CustomerRecovery>();
        customers.lock(ids).forEach((id, state) -> loaded.put(id, new CustomerRecovery(state, present)));
        return loaded;
    }
}
