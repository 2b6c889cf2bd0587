package dev.twelvefold.local;

import java.util.List;

/** Why a stack is not up: one line for its user and, where they help, the last lines of a log. */
public final class StackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    StackException(String message) {
        this(message, List.of(), null);
    }

    StackException(String message, Throwable cause) {
        this(message, List.of(), cause);
    }

    StackException(String message, List<String> details, Throwable cause) {
        super(message, cause);
        this.details = List.copyOf(details);
    }

    /** Never null; empty where the message says it all. */
    public List<String> details() {
        return details == null ? List.of() : details;
    }
}
