package dev.twelvefold.feedback.batch.application;

import java.util.List;

/**
 * What became of the lines of a batch.
 *
 * @param end how the batch ended
 * @param accepted lines that the broker has
 * @param replayed those of them that it had before, under the same key
 * @param rejected lines that were not published
 * @param errors why, the first of them
 */
public record BatchReport(End end, long accepted, long replayed, long rejected, List<LineError> errors) {
    /** How a batch ended. */
    public enum End {
        /** Every line was read. */
        COMPLETE,
        /** More came than a batch may have. */
        TOO_LARGE,
        /** The client broke off. */
        BROKEN_OFF,
        /** The broker went away. */
        BROKER_AWAY,
        /** The database went away, and there were keys to remember. */
        KEYS_UNAVAILABLE
    }
}
