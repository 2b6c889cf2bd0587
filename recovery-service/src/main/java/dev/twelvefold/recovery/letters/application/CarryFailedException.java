package dev.twelvefold.recovery.letters.application;

import java.util.UUID;

/** What became of a letter could not be kept; it may have been sent. */
public final class CarryFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID letterId;

    CarryFailedException(UUID letterId, RuntimeException cause) {
        super("The outcome of letter " + letterId + " could not be kept", cause);
        this.letterId = letterId;
    }

    UUID letterId() {
        return letterId;
    }
}
