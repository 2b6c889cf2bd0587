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

    /** By the primary keys: the tables themselves keep the size of the largest backlog they ever had. */
    static final String SQL = """
            SELECT least(%1$d, (SELECT count(*) FROM (SELECT FROM outbox ORDER BY id LIMIT %1$d) AS single)
                    + (SELECT coalesce(sum(events), 0) FROM (SELECT events FROM outbox_chunk ORDER BY id LIMIT %1$d) AS many)) AS rows,
                (SELECT count(*) FROM (SELECT FROM outbox WHERE next_attempt_at IS NOT NULL LIMIT %1$d) AS parked) AS parked,
                least((SELECT event_time FROM outbox ORDER BY id LIMIT 1),
                    (SELECT timestamptz 'epoch' + event_times[1] * interval '1 microsecond' FROM outbox_chunk ORDER BY id LIMIT 1))
                    AS oldest
            """.formatted(COUNTED);

    static OutboxFigures read(Jdbc jdbc) {
        return jdbc.one(SQL, Jdbc.NOTHING, OutboxFigures::of);
    }

    private static OutboxFigures of(ResultSet row) throws SQLException {
        return new OutboxFigures(row.getLong("rows"), row.getLong("parked"), Jdbc.instant(row, "oldest"));
    }
}
