package dev.twelvefold.systemtests.crash;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.ArrayList;
import java.util.List;

/**
 * Places in a service's own database at which whoever comes by waits: triggers that ask for locks which the test holds. The
 * service, packaged as it is, knows nothing of them.
 *
 * <p>All are to be closed before anybody is let come to one of them: a trigger is put to a table only when nobody is at work on it.
 */
public final class Gates implements AutoCloseable {
    private static final String FUNCTION = """
            CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN
                PERFORM pg_advisory_xact_lock_shared(12, TG_ARGV[0]::int);
                RETURN COALESCE(NEW, OLD);
            END $$
            """;
    private static final String TERMINATE =
            "SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_locks WHERE " + Gate.IS_WAITING;

    private final ServiceDatabase database;
    private final List<Gate> closed = new ArrayList<>();

    private Gates(ServiceDatabase database) {
        this.database = database;
    }

    static Gates in(Stack stack, Service service) {
        var gates = new Gates(ServiceDatabase.of(stack, service));
        gates.database.execute(FUNCTION);
        return gates;
    }

    /** A gate at this place, closed; returns when nothing is under way behind it. */
    public Gate closed(Place place) {
        var gate = new Gate(database, place, closed.size() + 1);
        gate.close();
        closed.add(gate);
        return gate;
    }

    /** Ends the sessions that wait; what they have not committed is lost. */
    void terminateWaiting() {
        database.number(TERMINATE);
    }

    /** Lets everybody pass, and returns when those who waited have done what they were at. */
    void open() {
        closed.forEach(Gate::open);
        closed.forEach(Gate::remove);
        closed.clear();
    }

    @Override
    public void close() {
        open();
        database.close();
    }
}
