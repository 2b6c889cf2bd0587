package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.domain.Promise;
import dev.twelvefold.recovery.cases.domain.PromiseStatus;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Table {@code case_promise}: how its rows are written and read. */
final class PromiseTable {
    record PromiseOfCase(String caseId, Promise promise) {}

    static final Rows<PromiseOfCase> UPSERT = new Rows<>(
            """
            INSERT INTO case_promise (promise_id, case_id, text, due_at, breaks_at, made_by, made_at, status, settled_at)
            SELECT r.promise_id::uuid, r.case_id::uuid, r.text, from_micros(r.due_at), from_micros(r.breaks_at), r.made_by,
                from_micros(r.made_at), r.status, from_micros(r.settled_at)
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::text[],
                ?::bigint[])
                AS r (promise_id, case_id, text, due_at, breaks_at, made_by, made_at, status, settled_at)
            ON CONFLICT (promise_id) DO UPDATE SET status = excluded.status, settled_at = excluded.settled_at
            """,
            new ArrayColumns<PromiseOfCase>()
                    .text(p -> p.promise().promiseId())
                    .text(PromiseOfCase::caseId)
                    .text(p -> p.promise().text())
                    .micros(p -> p.promise().dueAt())
                    .micros(p -> p.promise().breaksAt())
                    .text(p -> p.promise().madeBy())
                    .micros(p -> p.promise().madeAt())
                    .text(p -> p.promise().status())
                    .micros(p -> p.promise().settledAt()));

    /** What a query reads for {@link #read}, in its order. */
    static final String COLUMNS = "promise_id, case_id, text, due_at, breaks_at, made_by, made_at, status, settled_at";

    private PromiseTable() {}

    static PromiseOfCase read(ResultSet row) throws SQLException {
        var promise = new Promise(
                row.getString(1),
                row.getString(3),
                Jdbc.instant(row, 4),
                Jdbc.instant(row, 5),
                row.getString(6),
                Jdbc.instant(row, 7),
                PromiseStatus.valueOf(row.getString(8)),
                Jdbc.instant(row, 9));
        return new PromiseOfCase(row.getString(2), promise);
    }
}
