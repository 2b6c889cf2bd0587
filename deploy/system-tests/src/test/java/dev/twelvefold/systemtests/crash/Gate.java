package dev.twelvefold.systemtests.crash;

/** One place at which sessions wait. */
public final class Gate {
    static final String IS_WAITING = "locktype = 'advisory' AND classid = 12 AND NOT granted";

    private final ServiceDatabase database;
    private final Place place;
    private final int lock;

    Gate(ServiceDatabase database, Place place, int lock) {
        this.database = database;
        this.place = place;
        this.lock = lock;
    }

    void close() {
        database.execute("SELECT pg_advisory_lock(12, %d)".formatted(lock));
        database.execute(place.trigger(name(), lock));
    }

    /** Whether the service has come to it. */
    public boolean isReached() {
        return database.number("SELECT count(*) FROM pg_locks WHERE objid = ? AND " + IS_WAITING, lock) > 0;
    }

    /** Lets everybody pass. */
    public void open() {
        database.execute("SELECT pg_advisory_unlock(12, %d)".formatted(lock));
    }

    /** Waits for whoever has passed and is still at it. */
    void remove() {
        database.execute("DROP TRIGGER %s ON %s".formatted(name(), place.table()));
    }

    private String name() {
        return "gate_" + lock;
    }

    @Override
    public String toString() {
        return place.toString();
    }
}
