package dev.twelvefold.messaging.log;

import java.util.Arrays;

/** A failure for the log: classes, places in the code and causes as they were, and of messages those that may be told. */
final class Wordless extends Throwable {
    private static final long serialVersionUID = 1L;

    /** As far as causes are followed: they may run in circles. */
    static final int DEEPEST = 16;

    private final String described;

    private Wordless(String described, Throwable cause) {
        super(described, cause, true, true);
        this.described = described;
    }

    static Wordless of(Throwable failure, int depth) {
        var cause = failure.getCause() == null || depth == DEEPEST ? null : of(failure.getCause(), depth + 1);
        var told = new Wordless(Failures.described(failure), cause);
        told.setStackTrace(failure.getStackTrace());
        if (depth < DEEPEST) {
            Arrays.stream(failure.getSuppressed()).forEach(other -> told.addSuppressed(of(other, DEEPEST)));
        }
        return told;
    }

    /** What a stack trace begins with. */
    @Override
    public String toString() {
        return described;
    }
}
