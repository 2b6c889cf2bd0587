package dev.twelvefold.systemtests.stack;

/** Not a failure of its own: it carries what the services wrote before one. */
final class LastLogLines extends Exception {
    private static final long serialVersionUID = 1L;

    private LastLogLines(String lines) {
        super(lines, null, false, false);
    }

    /** The failure, with the last lines of the services' logs. */
    static Throwable explain(Throwable failure, Stack stack) {
        failure.addSuppressed(new LastLogLines(stack.lastLogLines()));
        return failure;
    }
}
