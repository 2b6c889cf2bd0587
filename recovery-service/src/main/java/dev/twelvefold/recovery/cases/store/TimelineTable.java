package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.recovery.cases.application.TimelineEntry;

/** Writes table {@code timeline_entry}: to its end only. */
final class TimelineTable {
    static final Rows<TimelineEntry> INSERT = new Rows<>(
            """
            INSERT INTO timeline_entry (case_id, seq, at, actor, kind, data, previous_hash, hash)
            SELECT r.case_id::uuid, r.seq, from_micros(r.at), r.actor, r.kind, r.data::jsonb, r.previous_hash, r.hash
            FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                AS r (case_id, seq, at, actor, kind, data, previous_hash, hash)
            """,
            new ArrayColumns<TimelineEntry>()
                    .text(TimelineEntry::caseId)
                    .bigint(TimelineEntry::seq)
                    .micros(TimelineEntry::at)
                    .text(TimelineEntry::actor)
                    .text(TimelineEntry::kind)
                    .text(TimelineEntry::data)
                    .bytes(TimelineEntry::previousHash)
                    .bytes(TimelineEntry::hash));

    private TimelineTable() {}
}
