package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.sql.ArrayColumns;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * One statement that writes many rows.
 *
 * @param sql takes an array a column
 * @param columns in the order of the statement
 */
record Rows<T>(String sql, ArrayColumns<T> columns) {
    void write(DataSource database, List<T> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            columns.bind(statement, rows);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Customers and cases could not be stored", e);
        }
    }
}
