package dev.twelvefold.recovery.letters;

import dev.twelvefold.testkit.KafkaAndPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table of letters, as a test looks into it and breaks it. */
final class Letters {
    private Letters() {}

    /** State and attempts of a customer's letters, in the order in which they were written. */
    static List<String> of(String customerId) {
        return query("SELECT state || ' ' || attempts FROM letter WHERE customer_id = '" + customerId
                + "' ORDER BY written_at");
    }

    static List<String> query(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** From now on no letter of this customer can be written down as sent, as if the process ended right before. */
    static void interruptBeforeSent(String customerId) throws SQLException {
        execute("""
                CREATE FUNCTION interrupt() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'interrupted'; END $$;
                CREATE TRIGGER interrupt BEFORE UPDATE ON letter FOR EACH ROW
                    WHEN (NEW.state = 'SENT' AND NEW.customer_id = '%s') EXECUTE FUNCTION interrupt();
                """.formatted(customerId));
    }

    static void goOn() throws SQLException {
        execute("DROP TRIGGER IF EXISTS interrupt ON letter; DROP FUNCTION IF EXISTS interrupt()");
    }

    private static java.sql.Connection connection() throws SQLException {
        return DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("recovery"), "recovery", "recovery");
    }
}
