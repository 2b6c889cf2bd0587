package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.recovery.CompensationOutcome;
import dev.twelvefold.contracts.recovery.CompensationSettled;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.consume.Received;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.messaging.inbox.Inbox;
import dev.twelvefold.messaging.trace.LogFields;
import dev.twelvefold.recovery.cases.domain.CaseEvent;
import dev.twelvefold.recovery.cases.domain.CaseLife;
import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Gives the payer's answers their effect: one transaction from the inbox to the outbox. */
@ApplicationScoped
public class CompensationHistory {
    private static final Logger LOG = Logger.getLogger(CompensationHistory.class);

    private final Inbox inbox;
    private final RecoveringCustomers customers;
    private final Compensations compensations;
    private final Recording recording;
    private final CaseRules rules;
    private final Clock clock;

    CompensationHistory(
            Inbox inbox,
            RecoveringCustomers customers,
            Compensations compensations,
            Recording recording,
            CaseRules rules,
            Clock clock) {
        this.inbox = inbox;
        this.customers = customers;
        this.compensations = compensations;
        this.recording = recording;
        this.rules = rules;
        this.clock = clock;
    }

    /** Settles compensations that are on their way, in the order of the answers. */
    @Transactional
    public void settled(List<Received<CompensationSettled>> events) {
        var now = Times.now(clock);
        var fresh = inbox.admit(events, now);
        if (fresh.isEmpty()) {
            return;
        }
        var held = hold(fresh);
        var known = compensations.of(ids(fresh));
        var happened = new ArrayList<CaseEvent>();
        for (var event : fresh) {
            var customer = held.get(event.data().customerId());
            LogFields.during(
                    event.id(),
                    event.data().customerId(),
                    () -> settle(customer, id(event.data()).map(known::get), event.data(), now));
            happened.addAll(customer.takeEvents());
        }
        recording.keep(held.values(), happened, now);
    }

    private Map<String, CustomerRecovery> hold(List<Received<CompensationSettled>> events) {
        var present = rules.rules();
        var ids = events.stream().map(event -> event.data().customerId()).collect(Collectors.toSet());
        var held = new TreeMap<String, CustomerRecovery>();
        customers.lock(ids).forEach((id, state) -> held.put(id, new CustomerRecovery(state, present)));
        return held;
    }

    private static Collection<UUID> ids(List<Received<CompensationSettled>> events) {
        return events.stream().flatMap(event -> id(event.data()).stream()).toList();
    }

    private static Optional<UUID> id(CompensationSettled settled) {
        return EventIds.uuid(settled.compensationId());
    }

    private static void settle(
            CustomerRecovery customer, Optional<Compensation> known, CompensationSettled settled, Instant now) {
        known.ifPresentOrElse(compensation -> settle(customer, compensation, settled, now), () -> passOver(settled));
    }

    /** Another customer's compensation is none of this one's; one that is settled stays as it is, whatever is said again. */
    private static void settle(
            CustomerRecovery customer, Compensation compensation, CompensationSettled settled, Instant now) {
        customer.theCase(compensation.caseId())
                .filter(life -> isOnItsWay(life, compensation))
                .ifPresentOrElse(life -> settle(life, compensation, settled, now), () -> passOver(settled));
    }

    private static boolean isOnItsWay(CaseLife life, Compensation compensation) {
        var tracks = life.now().tracks();
        return tracks.compensation() == CompensationStatus.APPROVED
                && compensation.compensationId().equals(tracks.compensationId());
    }

    private static void settle(CaseLife life, Compensation compensation, CompensationSettled settled, Instant now) {
        var id = compensation.compensationId();
        var at = at(settled, compensation, now);
        if (settled.outcome() == CompensationOutcome.ISSUED) {
            life.repair().issued(id, compensation.offer(), settled.reference(), at);
        } else {
            life.repair().failed(id, settled.reference(), settled.reason(), at);
        }
    }

    /** The payer's own time where it can be: not before there was anything to pay, and not in the future. */
    private static Instant at(CompensationSettled settled, Compensation compensation, Instant now) {
        var at = settled.at();
        return at == null || at.isBefore(compensation.proposedAt()) || at.isAfter(now) ? now : at;
    }

    private static void passOver(CompensationSettled settled) {
        var id = id(settled).map(UUID::toString).orElse("what has no id of ours");
        LOG.infof("The payer says that %s is %s, which is not on its way: nothing changes", id, settled.outcome());
    }
}
