package dev.twelvefold.recovery.stream.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.recovery.stream.application.CaseChange;
import dev.twelvefold.recovery.stream.application.CaseChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The changes in PostgreSQL. Transactions commit in another order than they wrote in, so a change gets its place only when it can be
 * seen, by one instance at a time: what is read behind a place is all there will ever be. A change of a case can only be seen once
 * those before it can, since their writers waited for the customer, and so has a later place.
 */
@ApplicationScoped
@Transactional
class StoredChanges implements CaseChanges {
    /** Changes of one transaction: enough to amortise it, few enough that other instances wait for a moment only. */
    private static final int BATCH = 1_000;

    private static final String IS_ANY = "SELECT EXISTS (SELECT FROM case_change WHERE position IS NULL)";

    /** By itself: the statement behind it then sees what those who held it before have done. */
    private static final String LOCK = "SELECT last FROM case_change_head FOR UPDATE";

    private static final String NUMBER = """
            UPDATE case_change c SET position = ? + fresh.n
            FROM (SELECT seq, row_number() OVER (ORDER BY seq) AS n FROM
                (SELECT seq FROM case_change WHERE position IS NULL ORDER BY seq LIMIT ?) seen) fresh
            WHERE c.seq = fresh.seq AND c.position IS NULL
            """;

    private static final String ADVANCE = "UPDATE case_change_head SET last = last + ?";

    private static final String LAST = "SELECT last FROM case_change_head";

    private static final String FIRST =
            "SELECT coalesce((SELECT min(position) FROM case_change), (SELECT last + 1 FROM case_change_head))";

    private static final String BEHIND = """
            SELECT position, case_id, version, what, actor, at FROM case_change WHERE position > ? ORDER BY position LIMIT ?
            """;

    private static final String FORGET =
            "DELETE FROM case_change WHERE noted_at < now() - ? * interval '1 millisecond'";

    private final DataSource database;

    StoredChanges(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean number() {
        return with(connection -> {
            if (!isTrue(connection, IS_ANY)) {
                return false;
            }
            var last = number(connection, LOCK);
            var numbered = update(connection, NUMBER, last, BATCH);
            update(connection, ADVANCE, numbered);
            return numbered == BATCH;
        });
    }

    @Override
    public long last() {
        return with(connection -> number(connection, LAST));
    }

    @Override
    public long first() {
        return with(connection -> number(connection, FIRST));
    }

    @Override
    public List<CaseChange> behind(long position, int limit) {
        return with(connection -> {
            try (var statement = connection.prepareStatement(BEHIND)) {
                statement.setLong(1, position);
                statement.setInt(2, limit);
                var changes = new ArrayList<CaseChange>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        changes.add(change(rows));
                    }
                }
                return changes;
            }
        });
    }

    @Override
    public void forget(Duration age) {
        with(connection -> update(connection, FORGET, age.toMillis()));
    }

    private static CaseChange change(ResultSet row) throws SQLException {
        return new CaseChange(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (var connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException("The changes of cases could not be read", e);
        }
    }

    private static boolean isTrue(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int update(Connection connection, String sql, long... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
