package dev.twelvefold.feedback.batch.application;

import java.util.List;

/**
 * What became of the lines of a batch.
 *
 * @param end how the batch ended
 * @param accepted lines that the broker has
 * @param rejected lines that were not published
 * @param errors why, the first of them
 */
public record BatchReport(End end, long accepted, long rejected, List<LineError> errors) {
    /** How a batch ended. */
    public enum End {
        /** Every line was read. */
        COMPLETE,
        /** More came than a batch may have. */
        TOO_LARGE,
        /** The client broke off. */
        BROKEN_OFF,
        /** The broker went away. */
        BROKER_AWAY
    }
}
