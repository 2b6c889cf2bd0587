package dev.twelvefold.segmentation.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.segmentation.application.Reevaluations.Step;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

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

    private final Jdbc jdbc;

    PolicyTable(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    int hold() {
        call(HOLD);
        return inForce();
    }

    int lock() {
        call(EXCLUDE);
        return inForce();
    }

    int inForce() {
        return jdbc.one(IN_FORCE, Jdbc.NOTHING, row -> row.getInt(1));
    }

    long customers() {
        return jdbc.one(CUSTOMERS, Jdbc.NOTHING, row -> row.getLong(1));
    }

    void supersede(Instant at) {
        jdbc.update(SUPERSEDE, statement -> Jdbc.setInstant(statement, 1, at));
    }

    void insert(int version, String rules, Instant at, String by, long customers) {
        jdbc.update(INSERT, statement -> {
            statement.setInt(1, version);
            statement.setString(2, rules);
            Jdbc.setInstant(statement, 3, at);
            statement.setString(4, by);
            statement.setLong(5, customers);
        });
    }

    Optional<String> take(int version) {
        return jdbc.list(TAKE, statement -> statement.setInt(1, version), row -> row.getString(1)).stream()
                .findFirst();
    }

    void advance(int version, Step step) {
        jdbc.update(ADVANCE, statement -> {
            statement.setString(1, step.last());
            statement.setLong(2, step.evaluated());
            statement.setLong(3, step.changed());
            statement.setLong(4, step.evaluated());
            Jdbc.setInstant(statement, 5, step.finishedAt());
            Jdbc.setInstant(statement, 6, step.finishedAt());
            statement.setInt(7, version);
        });
    }

    private void call(String sql) {
        jdbc.one(sql, Jdbc.NOTHING, row -> true);
    }
}
