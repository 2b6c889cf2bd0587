package dev.twelvefold.segmentation.application;

import dev.twelvefold.segmentation.domain.Policy;
import java.time.Instant;

/**
 * A policy as it is kept: it never changes, the newest is in force.
 *
 * @param policy its number and rules
 * @param createdAt when it was put in force, UTC
 * @param createdBy by whom; null for the one that came with the installation
 * @param reevaluation how far the evaluation of everybody by it has come
 */
public record PolicyVersion(Policy policy, Instant createdAt, String createdBy, Reevaluation reevaluation) {
    /** What became of an evaluation of everybody. */
    public enum Status {
        /** It goes on, or waits for its turn. */
        RUNNING,
        /** Everybody was evaluated. */
        DONE,
        /** A later policy came before everybody was evaluated. */
        SUPERSEDED
    }

    /**
     * How far the evaluation of everybody has come.
     *
     * @param status what became of it
     * @param total customers there were when it began
     * @param evaluated customers it has passed
     * @param changed changes of class it has published
     * @param startedAt when it was ordered, UTC
     * @param finishedAt when it ended, UTC; null while it runs
     */
    public record Reevaluation(
            Status status, long total, long evaluated, long changed, Instant startedAt, Instant finishedAt) {}
}
