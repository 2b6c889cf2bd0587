package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import java.time.Instant;

/** Writes table {@code recovery_case}. */
final class CaseTable {
    /** @param hash of the last entry of the timeline that is written with the case; null when none is */
    record Kept(RecoveryCase theCase, byte[] hash) {}

    static final Rows<Kept> UPSERT = new Rows<>(
            """
            INSERT INTO recovery_case (case_id, number, customer_id, status, opened_at, caused_by, severity, worst,
                negatives, target, repaid, apology, apology_at, compensation, compensation_id, payer_due_at, assignee,
                claim_lapses_at, paused_since, paused_until, ended_at, closed_for, wake_at, priority, next_due_at,
                soon_at, clocks, version, timeline_hash)
            SELECT r.case_id::uuid, r.number, r.customer_id, r.status, from_micros(r.opened_at), r.caused_by, r.severity,
                r.worst, r.negatives, r.target, r.repaid, r.apology, from_micros(r.apology_at), r.compensation,
                r.compensation_id::uuid, from_micros(r.payer_due_at), r.assignee, from_micros(r.claim_lapses_at), from_micros(r.paused_since),
                from_micros(r.paused_until), from_micros(r.ended_at), r.closed_for, from_micros(r.wake_at), r.priority,
                from_micros(r.next_due_at), from_micros(r.soon_at), r.clocks::json, r.version, r.timeline_hash
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                ?::int[], ?::int[], ?::int[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::bigint[],
                ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::int[], ?::bigint[], ?::bigint[],
                ?::text[], ?::bigint[], ?::bytea[])
                AS r (case_id, number, customer_id, status, opened_at, caused_by, severity, worst, negatives, target,
                    repaid, apology, apology_at, compensation, compensation_id, payer_due_at, assignee, claim_lapses_at,
                    paused_since, paused_until, ended_at, closed_for, wake_at, priority, next_due_at, soon_at, clocks, version,
                    timeline_hash)
            ON CONFLICT (case_id) DO UPDATE SET status = excluded.status, severity = excluded.severity,
                worst = excluded.worst, negatives = excluded.negatives, target = excluded.target,
                repaid = excluded.repaid, apology = excluded.apology, apology_at = excluded.apology_at,
                compensation = excluded.compensation, compensation_id = excluded.compensation_id, payer_due_at = excluded.payer_due_at,
                assignee = excluded.assignee, claim_lapses_at = excluded.claim_lapses_at,
                paused_since = excluded.paused_since, paused_until = excluded.paused_until,
                ended_at = excluded.ended_at, closed_for = excluded.closed_for, wake_at = excluded.wake_at,
                priority = excluded.priority, next_due_at = excluded.next_due_at, soon_at = excluded.soon_at,
                clocks = excluded.clocks, version = excluded.version, timeline_hash = coalesce(excluded.timeline_hash, recovery_case.timeline_hash)
            """,
            new ArrayColumns<Kept>()
                    .text(k -> k.theCase().caseId())
                    .text(k -> k.theCase().number())
                    .text(k -> k.theCase().customerId())
                    .text(k -> k.theCase().status())
                    .micros(k -> k.theCase().openedAt())
                    .text(k -> k.theCase().identity().causedBy())
                    .text(k -> k.theCase().severity())
                    .text(k -> k.theCase().hurt().worst())
                    .integer(k -> k.theCase().negatives())
                    .integer(k -> k.theCase().offset().target())
                    .integer(k -> k.theCase().offset().repaid())
                    .text(k -> k.theCase().tracks().apology())
                    .micros(k -> k.theCase().tracks().apologyAt())
                    .text(k -> k.theCase().tracks().compensation())
                    .text(k -> k.theCase().tracks().compensationId())
                    .micros(k -> k.theCase().tracks().payerDueAt())
                    .text(k -> k.theCase().assignee())
                    .micros(CaseTable::lapsesAt)
                    .micros(CaseTable::pausedSince)
                    .micros(CaseTable::pausedUntil)
                    .micros(CaseTable::endedAt)
                    .text(CaseTable::closedFor)
                    .micros(k -> k.theCase().wakeAt())
                    .integer(k -> k.theCase().priority())
                    .micros(k -> k.theCase().nextDueAt())
                    .micros(k -> k.theCase().dueSoonAt())
                    .text(k -> ClockColumn.of(k.theCase().clocks()))
                    .bigint(k -> k.theCase().version())
                    .bytes(Kept::hash));

    private CaseTable() {}

    private static Instant lapsesAt(Kept kept) {
        var claim = kept.theCase().claim();
        return claim == null ? null : claim.lapsesAt();
    }

    private static Instant pausedSince(Kept kept) {
        var pause = kept.theCase().pause();
        return pause == null ? null : pause.since();
    }

    private static Instant pausedUntil(Kept kept) {
        var pause = kept.theCase().pause();
        return pause == null ? null : pause.until();
    }

    private static Instant endedAt(Kept kept) {
        var ending = kept.theCase().ending();
        return ending == null ? null : ending.at();
    }

    private static Object closedFor(Kept kept) {
        var ending = kept.theCase().ending();
        return ending == null ? null : ending.closedFor();
    }
}
