package dev.twelvefold.recovery.queue.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** How much there is to do. */
@ApplicationScoped
public class Queues {
    private final QueueFigures figures;
    private final PolicyBook policies;
    private final Clock clock;
    private final LatestAnswer<Counted> latest = new LatestAnswer<>(this::count);

    Queues(QueueFigures figures, PolicyBook policies, Clock clock) {
        this.figures = figures;
        this.policies = policies;
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
    private Instant startOfDay(Instant now) {
        var zone = policies.inForce().clocks().calendar().zone();
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
