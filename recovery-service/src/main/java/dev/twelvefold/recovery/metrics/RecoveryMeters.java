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

    /** A metric that has a gauge for each value of its label. */
    private record Counted(String name, String description, String label) {}

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
        var cases = new Counted(
                "twelvefold.recovery.cases", "Cases that have not ended; all queues but open are parts of it", "queue");
        show(cases, "open", figures, all -> all.queues().open());
        show(cases, "unassigned", figures, all -> all.queues().unassigned());
        show(cases, "awaiting-approval", figures, all -> all.queues().awaitingApproval());
        show(cases, "due-soon", figures, all -> all.queues().dueSoon());
        show(cases, "breached", figures, all -> all.queues().breached());
        show(cases, "critical", figures, all -> all.queues().critical());
        show(cases, "following-up", figures, all -> all.queues().followingUp());
    }

    private void letters(Sampled<Figures> figures) {
        var letters = new Counted(
                "twelvefold.recovery.letters",
                "Letters that are to be mailed, and those of them of which an attempt has failed",
                "state");
        show(letters, "waiting", figures, all -> all.onTheWay().letters());
        show(letters, "retrying", figures, all -> all.onTheWay().retrying());
    }

    private void compensations(Sampled<Figures> figures) {
        var compensations = new Counted(
                "twelvefold.recovery.compensations",
                "Compensations that wait for approval, or for the payer",
                "status");
        show(compensations, "proposed", figures, all -> all.onTheWay().proposed());
        show(compensations, "approved", figures, all -> all.onTheWay().approved());
    }

    private void show(Counted what, String value, Sampled<Figures> figures, ToDoubleFunction<Figures> count) {
        gauge(what.name(), figures, count)
                .description(what.description())
                .tag(what.label(), value)
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
