package dev.twelvefold.systemtests.crash;

/**
 * Where a crash could cost something, or have an effect twice.
 *
 * <pre>
 * poll ─▶ fold ──▶│ commit │──▶ offsets committed          outbox ─▶ sent ──▶│ deleted
 *          BEFORE_COMMIT  AFTER_COMMIT                                   AFTER_SEND
 * </pre>
 */
enum CrashPoint {
    /** All is folded and written, and nothing of it committed. */
    BEFORE_COMMIT(CrashPoint.COMMIT_OF_A_FOLD),
    /** All is committed, and the offsets are not: the records come again. */
    AFTER_COMMIT(CrashPoint.COMMIT_OF_A_FOLD),
    /** The broker has the events, and the outbox still has them too: they are sent again. */
    AFTER_SEND("TRIGGER gate BEFORE DELETE ON outbox FOR EACH STATEMENT");

    /** What is to be published is written last, and a deferred trigger waits for the commit itself. */
    private static final String COMMIT_OF_A_FOLD =
            "CONSTRAINT TRIGGER gate AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED FOR EACH ROW";

    private final String trigger;

    CrashPoint(String trigger) {
        this.trigger = trigger;
    }

    String trigger() {
        return "CREATE " + trigger + " EXECUTE FUNCTION wait_at_gate()";
    }
}
