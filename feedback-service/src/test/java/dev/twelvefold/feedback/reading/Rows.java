package dev.twelvefold.feedback.reading;

import dev.twelvefold.testkit.KafkaAndPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The read model's database from behind. */
final class Rows {
    private Rows() {}

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("feedback"), "feedback", "feedback");
    }

    static void execute(String sql) {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
