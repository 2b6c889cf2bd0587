package dev.twelvefold.segmentation.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.segmentation.application.Reevaluations.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The statements that lock and write {@code policy}. */
@ApplicationScoped
class PolicyTable {
    /** Any number that nothing else in this database locks. */
    private static final long LOCK = 0x706F6C696379L;

    /** A statement sees what was there when it began: the lock must be had before the version is looked up. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock_shared(" + LOCK + ")";

    private static final String EXCLUDE = "SELECT pg_advisory_xact_lock(" + LOCK + ")";

    private static final String IN_FORCE = "SELECT max(version) FROM policy";

    private static final String CUSTOMERS = "SELECT count(*) FROM customer";

    private static final String SUPERSEDE =
            "UPDATE policy SET status = 'SUPERSEDED', finished_at = ? WHERE status = 'RUNNING'";

    private static final String INSERT = """
            INSERT INTO policy (version, rules, created_at, created_by, status, total)
            VALUES (?, ?::jsonb, ?, ?, 'RUNNING', ?)
            """;

    private static final String TAKE =
            "SELECT after FROM policy WHERE version = ? AND status = 'RUNNING' FOR UPDATE SKIP LOCKED";

    private static final String ADVANCE = """
            UPDATE policy SET after = coalesce(?, after), evaluated = evaluated + ?, changed = changed + ?,
                total = greatest(total, evaluated + ?), finished_at = ?,
                status = CASE WHEN ?::timestamptz IS NULL THEN status ELSE 'DONE' END
            WHERE version = ?
            """;

    private final DataSource database;

    PolicyTable(DataSource database) {
        this.database = database;
    }

    int hold() {
        return with(connection -> {
            call(connection, HOLD);
            return (int) number(connection, IN_FORCE);
        });
    }

    int lock() {
        return with(connection -> {
            call(connection, EXCLUDE);
            return (int) number(connection, IN_FORCE);
        });
    }

    int inForce() {
        return with(connection -> (int) number(connection, IN_FORCE));
    }

    long customers() {
        return with(connection -> number(connection, CUSTOMERS));
    }

    void supersede(Instant at) {
        write(SUPERSEDE, statement -> setInstant(statement, 1, at));
    }

    void insert(int version, String rules, Instant at, String by, long customers) {
        write(INSERT, statement -> {
            statement.setInt(1, version);
            statement.setString(2, rules);
            setInstant(statement, 3, at);
            statement.setString(4, by);
            statement.setLong(5, customers);
        });
    }

    Optional<String> take(int version) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(TAKE)) {
                statement.setInt(1, version);
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
                }
            }
        });
    }

    void advance(int version, Step step) {
        write(ADVANCE, statement -> {
            statement.setString(1, step.last());
            statement.setLong(2, step.evaluated());
            statement.setLong(3, step.changed());
            statement.setLong(4, step.evaluated());
            setInstant(statement, 5, step.finishedAt());
            setInstant(statement, 6, step.finishedAt());
            statement.setInt(7, version);
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException("The policy could not be read or changed", e);
        }
    }

    private void write(String sql, Binding binding) {
        with(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.to(statement);
                return statement.executeUpdate();
            }
        });
    }

    private static void call(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void setInstant(PreparedStatement statement, int index, Instant instant) throws SQLException {
        statement.setObject(index, instant == null ? null : instant.atOffset(ZoneOffset.UTC));
    }
}
