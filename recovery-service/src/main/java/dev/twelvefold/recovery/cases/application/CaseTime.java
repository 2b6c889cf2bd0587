package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Lets time pass for cases: claims lapse, pauses end, promises are broken, clocks step. */
@ApplicationScoped
public class CaseTime {
    private final RecoveringCustomers customers;
    private final Recording recording;
    private final CaseRules rules;
    private final Clock clock;

    CaseTime(RecoveringCustomers customers, Recording recording, CaseRules rules, Clock clock) {
        this.customers = customers;
        this.recording = recording;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Lets everything happen that is due, to the customers that nobody else is at.
     *
     * @param limit at most so many customers
     * @return how many were seen to
     */
    @Transactional
    public int wakeDue(int limit) {
        var now = Times.now(clock);
        var present = rules.rules();
        var due = customers.lockDue(now, limit).values().stream()
                .map(state -> new CustomerRecovery(state, present))
                .toList();
        if (!due.isEmpty()) {
            due.forEach(customer -> customer.wake(now));
            var happened = due.stream()
                    .flatMap(customer -> customer.takeEvents().stream())
                    .toList();
            recording.keep(due, happened, now);
        }
        return due.size();
    }
}
