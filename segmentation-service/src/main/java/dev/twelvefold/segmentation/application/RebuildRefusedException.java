package dev.twelvefold.segmentation.application;

/** A rebuild would not be right now; the message says why, and what to do. Nothing was changed. */
public final class RebuildRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param reason one line for the operator */
    public RebuildRefusedException(String reason) {
        super(reason);
    }
}
