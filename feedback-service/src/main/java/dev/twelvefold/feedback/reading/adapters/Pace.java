package dev.twelvefold.feedback.reading.adapters;

import dev.twelvefold.feedback.load.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Posts come before reading them back: while they wait for the machine, the read model works an eighth of the time, and catches
 * up afterwards.
 */
@ApplicationScoped
class Pace {
    /** Rests for each time it has worked. */
    private static final int RESTS = 7;

    /** Under half of the second within which a post must be readable once the flood is over. */
    private static final long LONGEST_NANOS = Duration.ofMillis(400).toNanos();

    private final Backlog backlog;
    private final LongConsumer rest;

    @Inject
    Pace(Backlog backlog) {
        this(backlog, LockSupport::parkNanos);
    }

    Pace(Backlog backlog, LongConsumer rest) {
        this.backlog = backlog;
        this.rest = rest;
    }

    /** Does the work, and rests afterwards if posts wait. */
    void keep(Runnable work) {
        var start = System.nanoTime();
        work.run();
        if (backlog.isHigh()) {
            rest.accept(Math.min(LONGEST_NANOS, RESTS * (System.nanoTime() - start)));
        }
    }
}
