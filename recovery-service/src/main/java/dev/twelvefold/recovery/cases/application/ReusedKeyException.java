package dev.twelvefold.recovery.cases.application;

/** An idempotency key stands for another command. */
public final class ReusedKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ReusedKeyException() {
        super("The key stands for another command", null, false, false);
    }
}
