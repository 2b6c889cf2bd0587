package dev.twelvefold.messaging.inbox;

import dev.twelvefold.messaging.sql.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Inserts ids within the transaction of a connection; in one order by everybody, so that two transactions never wait for each other in
 * a circle.
 */
final class InboxTable {
    private static final String ADD = """
            INSERT INTO inbox (event_id, received_at) SELECT id, ? FROM unnest(?::text[]) AS id ORDER BY id
            """;

    /** One trip to the server. */
    static final String ADD_ALL = "SAVEPOINT inbox; " + ADD + "; RELEASE SAVEPOINT inbox";

    private static final String UNDO = "ROLLBACK TO SAVEPOINT inbox; RELEASE SAVEPOINT inbox";

    /** Costs two fifths more: each id is looked for first, and marked until its index entry is made. */
    static final String ADD_FRESH = ADD + " ON CONFLICT DO NOTHING RETURNING event_id";

    private static final String UNIQUE_VIOLATION = "23505";

    private final Connection connection;

    InboxTable(Connection connection) {
        this.connection = connection;
    }

    /** Inserts all, or none, and answers false, when one is there already. */
    boolean addAll(Set<String> ids, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(ADD_ALL)) {
            bind(statement, ids, now);
            statement.execute();
            return true;
        } catch (SQLException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            undo();
            return false;
        }
    }

    /** Inserts those that are not there, and answers which. */
    Set<String> addFresh(Set<String> ids, Instant now) throws SQLException {
        try (var statement = connection.prepareStatement(ADD_FRESH)) {
            bind(statement, ids, now);
            var fresh = new HashSet<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getString(1));
                }
            }
            return fresh;
        }
    }

    private void undo() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(UNDO);
        }
    }

    private static void bind(PreparedStatement statement, Set<String> ids, Instant now) throws SQLException {
        Jdbc.setInstant(statement, 1, now);
        Jdbc.setTexts(statement, 2, ids);
    }
}
