package dev.twelvefold.systemtests.crash;

/**
 * A place in a service's database at which its sessions can be stopped.
 *
 * @param table what they do something to
 * @param moment when they are stopped
 * @param rows at which rows: a condition in SQL on {@code NEW}, or on {@code OLD} where a row is deleted
 */
public record Place(String table, Moment moment, String rows) {
    /** At any row. */
    public Place(String table, Moment moment) {
        this(table, moment, "true");
    }

    String trigger(String name, int lock) {
        return "%s FOR EACH ROW WHEN (%s) EXECUTE FUNCTION wait_at_gate(%d)"
                .formatted(moment.trigger(name, table), rows, lock);
    }
}
