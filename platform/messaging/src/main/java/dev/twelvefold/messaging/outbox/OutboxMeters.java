package dev.twelvefold.messaging.outbox;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.kafka.TopicPlan;
import dev.twelvefold.messaging.metrics.Sampled;
import dev.twelvefold.messaging.metrics.Sampling;
import dev.twelvefold.messaging.metrics.Since;
import dev.twelvefold.messaging.sql.Jdbc;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Shows what waits in the outbox, which is the same in every instance, and counts what this one has published. */
@ApplicationScoped
public class OutboxMeters {
    private static final String PUBLISHED = "twelvefold.outbox.published";
    private static final String FAILED = "twelvefold.outbox.failed";
    private static final String ROWS = "twelvefold.outbox.rows";
    private static final String PARKED = "twelvefold.outbox.parked.rows";
    private static final String AGE = "twelvefold.outbox.oldest.age";

    private final MeterRegistry registry;
    private final Map<EventType, Counter> published = new EnumMap<>(EventType.class);
    private final Counter failed;

    public OutboxMeters(MeterRegistry registry, TopicPlan plan) {
        this.registry = registry;
        Arrays.stream(EventType.values())
                .filter(type -> plan.produced().contains(type.topic()))
                .forEach(type -> published.put(type, counter(type)));
        failed = Counter.builder(FAILED)
                .description("Attempts to publish an event that the broker did not take")
                .register(registry);
    }

    private Counter counter(EventType type) {
        return Counter.builder(PUBLISHED)
                .description("Events that the broker has")
                .tag("type", type.ceType().substring(EventType.PREFIX.length()))
                .register(registry);
    }

    void atStart(@Observes StartupEvent event, Sampling sampling, Jdbc jdbc, Clock clock) {
        var figures = sampling.start("outbox", () -> OutboxFigures.read(jdbc));
        gauge(ROWS, "rows", figures, OutboxFigures::rows, "Events that wait to be published");
        gauge(
                PARKED,
                "rows",
                figures,
                OutboxFigures::parked,
                "Events whose attempt failed, and that wait for the next one");
        gauge(
                AGE,
                "seconds",
                figures,
                outbox -> Since.seconds(outbox.oldest(), clock),
                "How long the oldest event has waited");
    }

    private void gauge(
            String name,
            String unit,
            Sampled<OutboxFigures> figures,
            ToDoubleFunction<OutboxFigures> figure,
            String description) {
        Gauge.builder(name, figures, sampled -> sampled.figure(figure))
                .description(description)
                .baseUnit(unit)
                .strongReference(true)
                .register(registry);
    }

    /** Counts what a round came to; by the one thread that publishes. */
    void count(OutboxSender.Outcome outcome) {
        for (var row : outcome.sent()) {
            published.computeIfAbsent(row.event().type(), this::counter).increment();
        }
        failed.increment(outcome.failed().size());
    }
}
