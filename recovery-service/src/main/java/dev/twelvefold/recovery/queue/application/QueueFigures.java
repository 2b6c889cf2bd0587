package dev.twelvefold.recovery.queue.application;

import java.time.Instant;

/** The figures of the queues, counted. */
public interface QueueFigures {
    /**
     * What is the same for everybody who asks.
     *
     * @param open cases that have not ended; all but the last are some of these
     * @param unassigned on which nobody works
     * @param awaitingApproval whose compensation waits for approval
     * @param dueSoon of which a running clock has used up 75 % of its time, and none is past it
     * @param breached of which a running clock is past its time
     * @param critical whose severity is critical
     * @param followingUp of which only offset is left
     * @param recoveredToday cases that have recovered since a day began
     */
    record Counts(
            long open,
            long unassigned,
            long awaitingApproval,
            long dueSoon,
            long breached,
            long critical,
            long followingUp,
            long recoveredToday) {}

    /** @param today the instant at which the day began */
    Counts counts(Instant now, Instant today);

    /** Cases that have not ended, and on which this user works. */
    long assignedTo(String user);
}
