package dev.twelvefold.systemtests.crash;

/** When a session is stopped that does something to a row. */
public enum Moment {
    /** The row is added, all else is written as well, and nothing is committed: a deferred trigger waits for the commit itself. */
    COMMIT("CONSTRAINT TRIGGER %s AFTER INSERT ON %s DEFERRABLE INITIALLY DEFERRED"),
    /** The row is about to be changed. */
    UPDATE("TRIGGER %s BEFORE UPDATE ON %s"),
    /** The row is about to be deleted. */
    DELETE("TRIGGER %s BEFORE DELETE ON %s");

    private final String trigger;

    Moment(String trigger) {
        this.trigger = trigger;
    }

    String trigger(String name, String table) {
        return "CREATE " + trigger.formatted(name, table);
    }
}
