package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.CasePromiseBroken;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.outbox.Outbox;
import dev.twelvefold.messaging.trace.EventTraces;
import dev.twelvefold.recovery.cases.domain.CaseEvent;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import dev.twelvefold.recovery.traces.application.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Keeps what has happened to customers and their cases: their state, an entry of the timeline each, and what is published. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Recording {
    /** {@code ce_source} of everything that this service publishes. */
    private static final String SOURCE = "/recovery-service";

    private final RecoveringCustomers customers;
    private final Timelines timelines;
    private final CompensationBook compensations;
    private final Outbox outbox;
    private final CaseMeters meters;
    private final Traces traces;

    Recording(
            RecoveringCustomers customers,
            Timelines timelines,
            CompensationBook compensations,
            Outbox outbox,
            CaseMeters meters,
            Traces traces) {
        this.customers = customers;
        this.timelines = timelines;
        this.compensations = compensations;
        this.outbox = outbox;
        this.meters = meters;
        this.traces = traces;
    }

    /** @param happened to their cases, in order */
    void keep(Collection<CustomerRecovery> touched, List<CaseEvent> happened, Instant now) {
        touched.forEach(customer -> customer.rank(now));
        customers.store(List.copyOf(touched), TimelineChain.of(happened, timelines));
        var here = EventTraces.current();
        outbox.add(happened.stream().flatMap(event -> published(event, here)).toList());
        keepPlaces(happened, here);
        outbox.add(compensations.follow(happened).stream()
                .map(request ->
                        CloudEvent.of(request.id(), SOURCE, request.data().at(), request.data()))
                .toList());
        meters.happened(happened);
    }

    /** What follows on a case, a letter weeks later perhaps, goes on from where it was opened. */
    private void keepPlaces(List<CaseEvent> happened, EventTraces here) {
        if (here.isEmpty()) {
            return;
        }
        var opened = new HashMap<UUID, Context>();
        for (var event : happened) {
            if (event.data() instanceof CaseOpened data) {
                var place = here.of(event.cause(), data.customerId());
                if (place != null) {
                    Span.fromContext(place).setAttribute("twelvefold.case.id", event.caseId());
                    opened.put(UUID.fromString(event.caseId()), place);
                }
            }
        }
        traces.keep(opened);
    }

    private static Stream<CloudEvent> published(CaseEvent event, EventTraces here) {
        return published(event).map(one -> here.mark(one, event.cause()));
    }

    private static Stream<CloudEvent> published(CaseEvent event) {
        if (event.data() instanceof CasePromiseBroken broken) {
            var experience = CloudEvent.of(broken.experienceId(), SOURCE, event.at(), event.experience());
            return Stream.of(published(event, broken), experience);
        }
        return event.data() instanceof CustomerEvent data ? Stream.of(published(event, data)) : Stream.empty();
    }

    private static CloudEvent published(CaseEvent event, CustomerEvent data) {
        var id = EventIds.named(EventType.of(data).ceType(), event.caseId(), event.cause());
        return CloudEvent.of(id, SOURCE, event.at(), data);
    }
}
