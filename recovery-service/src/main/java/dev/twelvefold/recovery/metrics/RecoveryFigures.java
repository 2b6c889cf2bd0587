package dev.twelvefold.recovery.metrics;

import dev.twelvefold.messaging.sql.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * What the database says about letters and compensations on their way; each count ends at {@value #COUNTED}.
 *
 * @param letters that are to be mailed
 * @param retrying those of them of which an attempt has failed
 * @param letterDue when the first of them is to be tried; null when there is none
 * @param proposed compensations that wait for approval
 * @param approved compensations that wait for the payer
 * @param caseDue when time does something to a case next; null for never
 */
record RecoveryFigures(long letters, long retrying, Instant letterDue, long proposed, long approved, Instant caseDue) {
    static final int COUNTED = 10_000;

    /** All from partial indexes, which hold nothing but what is on its way. */
    private static final String SQL = """
            SELECT (SELECT count(*) FROM (SELECT FROM letter WHERE state = 'QUEUED' LIMIT %1$d) AS l) AS letters,
                (SELECT count(*) FROM (SELECT FROM letter WHERE state = 'QUEUED' AND attempts > 0 LIMIT %1$d) AS r) AS retrying,
                (SELECT min(next_attempt_at) FROM letter WHERE state = 'QUEUED') AS letter_due,
                (SELECT count(*) FROM (SELECT FROM compensation WHERE status = 'PROPOSED' LIMIT %1$d) AS p) AS proposed,
                (SELECT count(*) FROM (SELECT FROM compensation WHERE status = 'APPROVED' LIMIT %1$d) AS a) AS approved,
                (SELECT min(wake_at) FROM recovery_case) AS case_due
            """.formatted(COUNTED);

    static RecoveryFigures read(Jdbc jdbc) {
        return jdbc.one(SQL, Jdbc.NOTHING, RecoveryFigures::of);
    }

    private static RecoveryFigures of(ResultSet row) throws SQLException {
        return new RecoveryFigures(
                row.getLong("letters"),
                row.getLong("retrying"),
                Jdbc.instant(row, "letter_due"),
                row.getLong("proposed"),
                row.getLong("approved"),
                Jdbc.instant(row, "case_due"));
    }
}
