package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import java.time.temporal.ChronoUnit;

/** Writes table {@code case_clock}. */
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
                    .bigint(c -> c.clock().used().dividedBy(ChronoUnit.MICROS.getDuration()))
                    .micros(c -> c.clock().stoppedAt())
                    .integer(c -> c.clock().steps().taken())
                    .micros(c -> c.clock().steps().nextAt())
                    .micros(c -> c.clock().steps().soonAt()));

    private ClockTable() {}
}
