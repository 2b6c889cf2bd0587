package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.application.CanonicalJson;
import dev.twelvefold.recovery.cases.application.TimelineEntry;
import dev.twelvefold.recovery.cases.application.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The timelines in PostgreSQL. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredTimelines implements Timelines {
    /** Otherwise an entry that comes between two queries would look as if somebody had put it there. */
    private static final String FREEZE = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

    private static final String LAST_HASHES = """
            SELECT case_id, timeline_hash FROM recovery_case
            WHERE case_id = ANY (?::uuid[]) AND timeline_hash IS NOT NULL
            """;

    private static final String HEAD =
            "SELECT timeline_start, version, timeline_hash FROM recovery_case WHERE case_id = ?";

    private static final String ENTRIES = """
            SELECT case_id, seq, at, actor, kind, data, previous_hash, hash FROM timeline_entry
            WHERE case_id = ? AND seq > ? ORDER BY seq LIMIT ?
            """;

    private final Jdbc jdbc;

    StoredTimelines(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void freeze() {
        jdbc.update(FREEZE, Jdbc.NOTHING);
    }

    @Override
    public Map<String, byte[]> lastHashes(Collection<String> caseIds) {
        var hashes = new HashMap<String, byte[]>();
        if (!caseIds.isEmpty()) {
            jdbc.list(
                    LAST_HASHES,
                    statement -> Jdbc.setTexts(statement, 1, caseIds),
                    row -> hashes.put(row.getString(1), row.getBytes(2)));
        }
        return hashes;
    }

    @Override
    public Head head(UUID caseId) {
        return jdbc
                .list(
                        HEAD,
                        statement -> statement.setObject(1, caseId),
                        row -> new Head(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<TimelineEntry> entries(UUID caseId, long behind, int limit) {
        return jdbc.list(
                ENTRIES,
                statement -> {
                    statement.setObject(1, caseId);
                    statement.setLong(2, behind);
                    statement.setInt(3, limit);
                },
                StoredTimelines::entry);
    }

    private static TimelineEntry entry(ResultSet row) throws SQLException {
        return new TimelineEntry(
                row.getString(1),
                row.getLong(2),
                Jdbc.instant(row, 3),
                row.getString(4),
                row.getString(5),
                CanonicalJson.of(row.getString(6)),
                row.getBytes(7),
                row.getBytes(8));
    }
}
