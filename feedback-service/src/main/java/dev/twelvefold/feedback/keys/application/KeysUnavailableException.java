package dev.twelvefold.feedback.keys.application;

/** Keys cannot be remembered in time: the database is away, or another instance does not conclude what it began. */
public final class KeysUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeysUnavailableException(Throwable cause) {
        super("Keys cannot be remembered", cause);
    }
}
