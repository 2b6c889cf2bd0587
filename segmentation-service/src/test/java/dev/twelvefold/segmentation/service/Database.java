package dev.twelvefold.segmentation.service;

import dev.twelvefold.testkit.KafkaAndPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The service's database, for tests that look into it. */
final class Database {
    private static final String NAME = "segmentation";

    private Database() {}

    static void execute(String sql) {
        try (var connection = DriverManager.getConnection(KafkaAndPostgres.jdbcUrl(NAME), NAME, NAME);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long number(String sql) {
        try (var connection = DriverManager.getConnection(KafkaAndPostgres.jdbcUrl(NAME), NAME, NAME);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
