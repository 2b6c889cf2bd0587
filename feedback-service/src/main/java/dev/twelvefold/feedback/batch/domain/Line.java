package dev.twelvefold.feedback.batch.domain;

/**
 * A line of a batch that is not blank.
 *
 * @param number counted from 1, blank lines included
 * @param bytes without its end; null when it is longer than a line may be
 */
public record Line(long number, byte[] bytes) {
    /** Whether it was skipped for its length. */
    public boolean isTooLong() {
        return bytes == null;
    }
}
