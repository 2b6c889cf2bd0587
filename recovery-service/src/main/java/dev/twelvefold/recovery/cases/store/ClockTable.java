package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import dev.twelvefold.recovery.cases.domain.ClockSteps;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** Table {@code case_clock}: how its rows are written and read. */
final class ClockTable {
    record ClockOfCase(String caseId, CaseClock clock) {}

    static final Rows<ClockOfCase> UPSERT = new Rows<>(
            """
            INSERT INTO case_clock (case_id, name, started_at, due_at, met_at, runs_since, used_micros, stopped_at,
                step_taken, next_step_at, soon_at)
            SELECT r.case_id::uuid, r.name, from_micros(r.started_at), from_micros(r.due_at), from_micros(r.met_at),
                from_micros(r.runs_since), r.used_micros, from_micros(r.stopped_at), r.step_taken,
                from_micros(r.next_step_at), from_micros(r.soon_at)
            FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[],
                ?::bigint[], ?::int[], ?::bigint[], ?::bigint[])
                AS r (case_id, name, started_at, due_at, met_at, runs_since, used_micros, stopped_at, step_taken,
                    next_step_at, soon_at)
            ON CONFLICT (case_id, name) DO UPDATE SET started_at = excluded.started_at, due_at = excluded.due_at,
                met_at = excluded.met_at, runs_since = excluded.runs_since, used_micros = excluded.used_micros,
                stopped_at = excluded.stopped_at, step_taken = excluded.step_taken,
                next_step_at = excluded.next_step_at, soon_at = excluded.soon_at
            """,
            new ArrayColumns<ClockOfCase>()
                    .text(ClockOfCase::caseId)
                    .text(c -> c.clock().name())
                    .micros(c -> c.clock().startedAt())
                    .micros(c -> c.clock().dueAt())
                    .micros(c -> c.clock().metAt())
                    .micros(c -> c.clock().runsSince())
                    .bigint(c -> c.clock().usedMicros())
                    .micros(c -> c.clock().stoppedAt())
                    .integer(c -> c.clock().steps().taken())
                    .micros(c -> c.clock().steps().nextAt())
                    .micros(c -> c.clock().steps().soonAt()));

    /** What a query reads for {@link #read}, in its order. */
    static final String COLUMNS =
            "case_id, name, started_at, due_at, met_at, runs_since, used_micros, stopped_at, step_taken, next_step_at, soon_at";

    private ClockTable() {}

    static ClockOfCase read(ResultSet row) throws SQLException {
        var steps = new ClockSteps(row.getInt(9), Jdbc.instant(row, 10), Jdbc.instant(row, 11));
        var clock = new CaseClock(
                ClockName.valueOf(row.getString(2)),
                Jdbc.instant(row, 3),
                Jdbc.instant(row, 4),
                Jdbc.instant(row, 5),
                Jdbc.instant(row, 6),
                Duration.of(row.getLong(7), ChronoUnit.MICROS),
                Jdbc.instant(row, 8),
                steps);
        return new ClockOfCase(row.getString(1), clock);
    }
}
