package dev.twelvefold.segmentation.metrics;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.messaging.metrics.Sampled;
import dev.twelvefold.messaging.metrics.Sampling;
import dev.twelvefold.messaging.metrics.Since;
import dev.twelvefold.messaging.sql.Jdbc;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.function.ToDoubleFunction;

/** Shows the sizes of the classes, how far a new policy has come, and whether time is noticed; the same in every instance. */
@ApplicationScoped
class SegmentationMeters {
    private final MeterRegistry registry;
    private final Clock clock;

    SegmentationMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event, Sampling sampling, Jdbc jdbc) {
        var figures = sampling.start("segmentation", () -> SegmentationFigures.read(jdbc));
        for (var customerClass : CustomerClass.values()) {
            gauge("twelvefold.segmentation.customers", figures, all -> all.customers()
                            .get(customerClass))
                    .description("Customers in the class")
                    .tag("class", customerClass.name())
                    .register(registry);
        }
        gauge("twelvefold.segmentation.policy.version", figures, SegmentationFigures::policy)
                .description("The number of the policy in force")
                .register(registry);
        gauge("twelvefold.segmentation.policy.evaluated", figures, SegmentationFigures::evaluated)
                .description("Customers that were evaluated by the policy since it came into force")
                .baseUnit("customers")
                .register(registry);
        gauge("twelvefold.segmentation.policy.remaining", figures, SegmentationFigures::remaining)
                .description("Customers that are still to be evaluated by the policy")
                .baseUnit("customers")
                .register(registry);
        gauge("twelvefold.timer.delay", figures, all -> Since.seconds(all.nextEdge(), clock))
                .description("How long that has waited which time was to do first")
                .baseUnit("seconds")
                .tag("timer", "window-edges")
                .register(registry);
    }

    private static Gauge.Builder<Sampled<SegmentationFigures>> gauge(
            String name, Sampled<SegmentationFigures> figures, ToDoubleFunction<SegmentationFigures> figure) {
        return Gauge.builder(name, figures, sampled -> sampled.figure(figure)).strongReference(true);
    }
}
