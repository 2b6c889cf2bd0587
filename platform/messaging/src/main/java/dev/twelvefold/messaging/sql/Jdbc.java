package dev.twelvefold.messaging.sql;

import dev.twelvefold.messaging.DatabaseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs single statements in the surrounding transaction, for what Hibernate has no part in. A failure is thrown as
 * {@link DatabaseException} that names the statement, never its parameters.
 */
@ApplicationScoped
public class Jdbc {
    /** For a statement without parameters. */
    public static final Binding NOTHING = statement -> {};

    /** Gives a statement its parameters. */
    @FunctionalInterface
    public interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    /** Reads rows: all of an answer from before the first one, or the one that it stands at. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(ResultSet rows) throws SQLException;
    }

    private final DataSource database;

    public Jdbc(DataSource database) {
        this.database = database;
    }

    /** What is read from an answer as a whole. */
    public <T> T query(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            try (var rows = statement.executeQuery()) {
                return reading.of(rows);
            }
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** What is read from each row, in their order. */
    public <T> List<T> list(String sql, Binding binding, Reading<T> row) {
        return query(sql, binding, rows -> {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        });
    }

    /** What is read from the one row that an answer always has, such as a count. */
    public <T> T one(String sql, Binding binding, Reading<T> row) {
        return query(sql, binding, rows -> {
            rows.next();
            return row.of(rows);
        });
    }

    /** Runs a statement that changes rows, and answers how many. */
    public int update(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.to(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(sql, e);
        }
    }

    /** Hands many rows to one statement; nothing happens when there are none. */
    public <T> void write(String sql, ArrayColumns<T> columns, List<T> rows) {
        if (!rows.isEmpty()) {
            update(sql, statement -> columns.bind(statement, rows));
        }
    }

    public static void setTexts(PreparedStatement statement, int index, Collection<String> texts) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("text", texts.toArray(String[]::new)));
    }

    public static void setUuids(PreparedStatement statement, int index, Collection<UUID> ids) throws SQLException {
        statement.setArray(index, statement.getConnection().createArrayOf("uuid", ids.toArray(UUID[]::new)));
    }

    /** Null is SQL's NULL. */
    public static void setInstant(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }

    /** Null for SQL's NULL. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }

    /** Null for SQL's NULL. */
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return instant(row.getObject(column, OffsetDateTime.class));
    }

    /** None for SQL's NULL. */
    public static String[] texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static Instant instant(OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static DatabaseException failed(String sql, SQLException cause) {
        return new DatabaseException(
                "Failed: " + sql.strip().lines().findFirst().orElse(""), cause);
    }
}
