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
    /** All is folded and written, and nothing of it committed. What is to be published is written last. */
    BEFORE_COMMIT(Moment.COMMIT, Fate.LOST),
    /** All is committed, and the offsets are not: the records come again. */
    AFTER_COMMIT(Moment.COMMIT, Fate.COMMITTED),
    /** The broker has the events, and the outbox still has them too: they are sent again. */
    AFTER_SEND(Moment.DELETE, Fate.LOST);

    private final Moment moment;
    private final Fate fate;

    CrashPoint(Moment moment, Fate fate) {
        this.moment = moment;
        this.fate = fate;
    }

    Place place() {
        return new Place("outbox", moment);
    }

    Fate fate() {
        return fate;
    }
}
