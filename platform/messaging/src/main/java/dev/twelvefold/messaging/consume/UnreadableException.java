package dev.twelvefold.messaging.consume;

/** A record breaks the contract; the message says how. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong, without any of the customer's words */
    public UnreadableException(String reason) {
        super(reason, null, false, false);
    }
}
