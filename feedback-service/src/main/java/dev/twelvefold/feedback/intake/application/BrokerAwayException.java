package dev.twelvefold.feedback.intake.application;

/** The broker did not acknowledge an event in time: whether it has the event is not known. */
public final class BrokerAwayException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BrokerAwayException(Throwable cause) {
        super("The broker did not acknowledge in time", cause);
    }
}
