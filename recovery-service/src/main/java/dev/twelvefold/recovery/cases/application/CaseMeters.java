package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.contracts.recovery.CaseClosed;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.CaseRecovered;
import dev.twelvefold.contracts.recovery.CaseReopened;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.contracts.recovery.ClockStepped;
import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.contracts.recovery.CompensationFailed;
import dev.twelvefold.contracts.recovery.CompensationIssued;
import dev.twelvefold.contracts.recovery.CompensationRejected;
import dev.twelvefold.contracts.recovery.CompensationWaived;
import dev.twelvefold.messaging.sql.Commits;
import dev.twelvefold.recovery.cases.domain.CaseEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts what this instance has committed of cases that begin and end, of clocks that run out, and of compensations. */
@Startup
@ApplicationScoped
class CaseMeters {
    private static final int BREACHED = 100;
    private static final String RECOVERED = "recovered";

    private final Map<Class<?>, Counter> opened;
    private final Map<String, Counter> ended;
    private final Map<ClockName, Counter> breached;
    private final Map<Class<?>, Counter> compensations;
    private final Commits commits;

    CaseMeters(MeterRegistry registry, Commits commits) {
        this.commits = commits;
        opened = Map.of(
                CaseOpened.class, opened(registry, "opened"),
                CaseReopened.class, opened(registry, "reopened"));
        ended = Stream.concat(
                        Stream.of(RECOVERED),
                        Arrays.stream(CloseReason.values()).map(CloseReason::wire))
                .collect(Collectors.toMap(
                        Function.identity(), reason -> Counter.builder("twelvefold.recovery.cases.ended")
                                .description("Cases that have ended, and why")
                                .tag("reason", reason)
                                .register(registry)));
        breached = Arrays.stream(ClockName.values())
                .collect(Collectors.toMap(
                        Function.identity(), clock -> Counter.builder("twelvefold.recovery.clocks.breached")
                                .description("Clocks that have run out")
                                .tag("clock", clock.wire())
                                .register(registry)));
        compensations = Map.of(
                CompensationIssued.class, settled(registry, "issued"),
                CompensationFailed.class, settled(registry, "failed"),
                CompensationRejected.class, settled(registry, "rejected"),
                CompensationWaived.class, settled(registry, "waived"));
    }

    private static Counter opened(MeterRegistry registry, String how) {
        return Counter.builder("twelvefold.recovery.cases.opened")
                .description("Cases that were opened")
                .tag("how", how)
                .register(registry);
    }

    private static Counter settled(MeterRegistry registry, String outcome) {
        return Counter.builder("twelvefold.recovery.compensations.settled")
                .description("What became of compensations")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** Counts them once the present transaction has committed. */
    void happened(List<CaseEvent> events) {
        var counters =
                events.stream().map(this::counterOf).filter(Objects::nonNull).toList();
        if (!counters.isEmpty()) {
            commits.then(() -> counters.forEach(Counter::increment));
        }
    }

    /** Null for what is not counted. */
    private Counter counterOf(CaseEvent event) {
        var data = event.data();
        if (data instanceof CaseRecovered) {
            return ended.get(RECOVERED);
        }
        if (data instanceof CaseClosed closed) {
            return ended.get(closed.reason().wire());
        }
        if (data instanceof ClockStepped step) {
            return step.percent() == BREACHED ? breached.get(step.clock()) : null;
        }
        return opened.getOrDefault(data.getClass(), compensations.get(data.getClass()));
    }
}
