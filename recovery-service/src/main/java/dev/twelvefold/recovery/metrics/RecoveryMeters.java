package dev.twelvefold.recovery.metrics;

import dev.twelvefold.messaging.metrics.Sampled;
import dev.twelvefold.messaging.metrics.Sampling;
import dev.twelvefold.messaging.metrics.Since;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.queue.application.QueueFigures.Counts;
import dev.twelvefold.recovery.queue.application.Queues;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Shows how much there is to do, and whether it is being done; the same in every instance. */
@ApplicationScoped
class RecoveryMeters {
    /** What is read at once. */
    private record Figures(Counts queues, RecoveryFigures onTheWay) {}

    private final MeterRegistry registry;
    private final Clock clock;

    RecoveryMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent event, Sampling sampling, Jdbc jdbc, Queues queues) {
        var figures =
                sampling.start("recovery", () -> new Figures(queues.counted().counts(), RecoveryFigures.read(jdbc)));
        queues(figures);
        letters(figures);
        compensations(figures);
        timer(figures, "cases", RecoveryFigures::caseDue);
        timer(figures, "letters", RecoveryFigures::letterDue);
    }

    private void queues(Sampled<Figures> figures) {
        cases(figures, "open", Counts::open);
        cases(figures, "unassigned", Counts::unassigned);
        cases(figures, "awaiting-approval", Counts::awaitingApproval);
        cases(figures, "due-soon", Counts::dueSoon);
        cases(figures, "breached", Counts::breached);
        cases(figures, "critical", Counts::critical);
        cases(figures, "following-up", Counts::followingUp);
    }

    private void cases(Sampled<Figures> figures, String queue, ToDoubleFunction<Counts> count) {
        gauge("twelvefold.recovery.cases", figures, all -> count.applyAsDouble(all.queues()))
                .description("Cases that have not ended; all queues but open are parts of it")
                .tag("queue", queue)
                .register(registry);
    }

    private void letters(Sampled<Figures> figures) {
        letters(figures, "waiting", RecoveryFigures::letters);
        letters(figures, "retrying", RecoveryFigures::retrying);
    }

    private void letters(Sampled<Figures> figures, String state, ToDoubleFunction<RecoveryFigures> count) {
        gauge("twelvefold.recovery.letters", figures, all -> count.applyAsDouble(all.onTheWay()))
                .description("Letters that are to be mailed, and those of them of which an attempt has failed")
                .tag("state", state)
                .register(registry);
    }

    private void compensations(Sampled<Figures> figures) {
        compensations(figures, "proposed", RecoveryFigures::proposed);
        compensations(figures, "approved", RecoveryFigures::approved);
    }

    private void compensations(Sampled<Figures> figures, String status, ToDoubleFunction<RecoveryFigures> count) {
        gauge("twelvefold.recovery.compensations", figures, all -> count.applyAsDouble(all.onTheWay()))
                .description("Compensations that wait for approval, or for the payer")
                .tag("status", status)
                .register(registry);
    }

    private void timer(Sampled<Figures> figures, String timer, Function<RecoveryFigures, Instant> due) {
        gauge("twelvefold.timer.delay", figures, all -> Since.seconds(due.apply(all.onTheWay()), clock))
                .description("How long that has waited which time was to do first")
                .baseUnit("seconds")
                .tag("timer", timer)
                .register(registry);
    }

    private static Gauge.Builder<Sampled<Figures>> gauge(
            String name, Sampled<Figures> figures, ToDoubleFunction<Figures> figure) {
        return Gauge.builder(name, figures, sampled -> sampled.figure(figure)).strongReference(true);
    }
}
