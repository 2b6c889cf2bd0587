package dev.twelvefold.feedback.keys;

import dev.twelvefold.testkit.KafkaAndPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/** What another instance has left, or is about to leave, in the database. */
final class KeyTables {
    private KeyTables() {}

    /** The state that the attempt of an event's key is in; null when no such key is remembered. */
    static String state(UUID eventId) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(
                        "SELECT a.state FROM reservation r JOIN attempt a ON a.id = r.attempt WHERE r.event_id = ?")) {
            statement.setObject(1, eventId);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    /** Puts the attempt of an event's key into another state, with a lease that ends so many seconds from now. */
    static void alter(UUID eventId, String state, int leaseSeconds) throws SQLException {
        try (var connection = connect();
                var statement = connection.prepareStatement(
                        "UPDATE attempt SET state = ?, lease_until = now() + ? * interval '1 second'"
                                + " WHERE id = (SELECT attempt FROM reservation WHERE event_id = ?)")) {
            statement.setString(1, state);
            statement.setInt(2, leaseSeconds);
            statement.setObject(3, eventId);
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("no attempt of " + eventId);
            }
        }
    }

    static Connection connect() throws SQLException {
        return DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("feedback"), "feedback", "feedback");
    }
}
