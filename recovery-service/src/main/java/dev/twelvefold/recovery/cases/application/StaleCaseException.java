package dev.twelvefold.recovery.cases.application;

/** A command was meant for another version of the case. */
public final class StaleCaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long present;

    StaleCaseException(long present) {
        super("The case has changed since", null, false, false);
        this.present = present;
    }

    /** The version that the case has. */
    public long present() {
        return present;
    }
}
