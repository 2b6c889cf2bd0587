package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.sql.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What stands in the outbox.
 *
 * @param rows events that wait, {@value #COUNTED} at most
 * @param parked those of them that could not be sent and wait for their next attempt, {@value #COUNTED} at most
 * @param oldest of when the first of them is; null when none waits
 */
record OutboxFigures(long rows, long parked, Instant oldest) {
    /** Counting further would take longer than it is worth: some 20 ms up to here. */
    static final int COUNTED = 100_000;

    /** By the primary key: the table itself keeps the size of the largest backlog it ever had. */
    static final String SQL = """
            SELECT (SELECT count(*) FROM (SELECT id FROM outbox ORDER BY id LIMIT %1$d) AS waiting) AS rows,
                (SELECT count(*) FROM (SELECT FROM outbox WHERE next_attempt_at IS NOT NULL LIMIT %1$d) AS parked) AS parked,
                (SELECT event_time FROM outbox ORDER BY id LIMIT 1) AS oldest
            """.formatted(COUNTED);

    static OutboxFigures read(Jdbc jdbc) {
        return jdbc.one(SQL, Jdbc.NOTHING, OutboxFigures::of);
    }

    private static OutboxFigures of(ResultSet row) throws SQLException {
        return new OutboxFigures(row.getLong("rows"), row.getLong("parked"), Jdbc.instant(row, "oldest"));
    }
}
