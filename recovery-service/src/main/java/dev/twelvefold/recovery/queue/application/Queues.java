package dev.twelvefold.recovery.queue.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.cases.domain.ClockRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** How much there is to do. */
@ApplicationScoped
public class Queues {
    private final QueueFigures figures;
    private final Clock clock;
    private final LatestAnswer<Counted> latest = new LatestAnswer<>(this::count);

    Queues(QueueFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Figures as of an instant. */
    public record Counted(QueueFigures.Counts counts, Instant asOf) {}

    /** The figures as of now. */
    public Counted counted() {
        return latest.get();
    }

    /** On how many open cases this user works. */
    public long assignedTo(String user) {
        return figures.assignedTo(user);
    }

    private Counted count() {
        var now = Times.now(clock);
        return new Counted(figures.counts(now, startOfDay(now)), now);
    }

    /** In the zone in which the company works. */
    private static Instant startOfDay(Instant now) {
        var zone = ClockRules.DEFAULTS.calendar().zone();
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
