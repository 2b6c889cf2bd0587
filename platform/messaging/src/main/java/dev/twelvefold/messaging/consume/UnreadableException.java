package dev.twelvefold.messaging.consume;

/** A record breaks the contract; the message says how. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    /** @param reason what is wrong, without any of the customer's words */
    public UnreadableException(Flaw flaw, String reason) {
        super(reason, null, false, false);
        this.flaw = flaw;
    }

    /** The kind of what is wrong. */
    public Flaw flaw() {
        return flaw;
    }
}
