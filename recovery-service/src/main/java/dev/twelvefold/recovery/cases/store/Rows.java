package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import java.util.List;

/**
 * One statement that writes many rows.
 *
 * @param sql takes an array a column
 * @param columns in the order of the statement
 */
record Rows<T>(String sql, ArrayColumns<T> columns) {
    void write(Jdbc jdbc, List<T> rows) {
        jdbc.write(sql, columns, rows);
    }
}
