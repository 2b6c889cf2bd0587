package dev.twelvefold.systemtests.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A place in the service's own database at which whoever comes by waits until it opens: a trigger that asks for a lock which the
 * test holds. The service, packaged as it is, knows nothing of it.
 */
final class Gate implements AutoCloseable {
    private static final String FUNCTION = """
            CREATE OR REPLACE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN PERFORM pg_advisory_xact_lock_shared(12); RETURN NULL; END $$
            """;
    private static final String CLOSE = "SELECT pg_advisory_lock(12)";
    private static final String OPEN = "SELECT pg_advisory_unlock(12)";
    private static final String WAITING = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
    private static final String TERMINATE =
            "SELECT count(pg_terminate_backend(pid, 10000)) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";

    private final Connection connection;

    private Gate(Connection connection) {
        this.connection = connection;
    }

    /** A gate at this point, closed; returns when nothing is under way behind it. */
    static Gate closed(String jdbcUrl, CrashPoint point) throws SQLException {
        var gate = new Gate(DriverManager.getConnection(jdbcUrl, "segmentation", "segmentation"));
        gate.execute(CLOSE);
        gate.execute(FUNCTION);
        gate.execute(point.trigger());
        return gate;
    }

    /** How many transactions wait. */
    long waiting() throws SQLException {
        return number(WAITING);
    }

    /** Ends the sessions that wait; what they have not committed is lost. */
    void terminateWaiting() throws SQLException {
        number(TERMINATE);
    }

    /** Events that have had their effect. */
    long handled() throws SQLException {
        return number("SELECT count(*) FROM inbox");
    }

    /** Events that are still to be published, as the service believes. */
    long unpublished() throws SQLException {
        return number("SELECT count(*) FROM outbox");
    }

    /** Lets everybody pass. */
    void open() throws SQLException {
        execute(OPEN);
        execute("DROP TRIGGER gate ON outbox");
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
