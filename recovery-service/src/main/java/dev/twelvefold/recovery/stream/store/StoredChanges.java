package dev.twelvefold.recovery.stream.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.stream.application.CaseChange;
import dev.twelvefold.recovery.stream.application.CaseChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

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

    private final Jdbc jdbc;

    StoredChanges(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean number() {
        if (!jdbc.one(IS_ANY, Jdbc.NOTHING, row -> row.getBoolean(1))) {
            return false;
        }
        var last = number(LOCK);
        var numbered = update(NUMBER, last, BATCH);
        update(ADVANCE, numbered);
        return numbered == BATCH;
    }

    @Override
    public long last() {
        return number(LAST);
    }

    @Override
    public long first() {
        return number(FIRST);
    }

    @Override
    public List<CaseChange> behind(long position, int limit) {
        return jdbc.list(
                BEHIND,
                statement -> {
                    statement.setLong(1, position);
                    statement.setInt(2, limit);
                },
                StoredChanges::change);
    }

    @Override
    public void forget(Duration age) {
        update(FORGET, age.toMillis());
    }

    private static CaseChange change(ResultSet row) throws SQLException {
        return new CaseChange(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Jdbc.instant(row, 6));
    }

    private long number(String sql) {
        return jdbc.one(sql, Jdbc.NOTHING, row -> row.getLong(1));
    }

    private int update(String sql, long... parameters) {
        return jdbc.update(sql, statement -> {
            for (int i = 0; i < parameters.length; i++) {
                statement.setLong(i + 1, parameters[i]);
            }
        });
    }
}
