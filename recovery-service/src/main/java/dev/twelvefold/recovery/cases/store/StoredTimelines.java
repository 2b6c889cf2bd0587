package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.recovery.cases.application.CanonicalJson;
import dev.twelvefold.recovery.cases.application.TimelineEntry;
import dev.twelvefold.recovery.cases.application.Timelines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

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

    private final DataSource database;

    StoredTimelines(DataSource database) {
        this.database = database;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private interface Binding {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    @Override
    public void freeze() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(FREEZE);
        } catch (SQLException e) {
            throw new DatabaseException("The timeline could not be read", e);
        }
    }

    @Override
    public Map<String, byte[]> lastHashes(Collection<String> caseIds) {
        var hashes = new HashMap<String, byte[]>();
        if (!caseIds.isEmpty()) {
            query(
                    LAST_HASHES,
                    (connection, statement) ->
                            statement.setArray(1, connection.createArrayOf("text", caseIds.toArray(String[]::new))),
                    row -> hashes.put(row.getString(1), row.getBytes(2)));
        }
        return hashes;
    }

    @Override
    public Head head(UUID caseId) {
        return query(
                        HEAD,
                        (connection, statement) -> statement.setObject(1, caseId),
                        row -> new Head(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<TimelineEntry> entries(UUID caseId, long behind, int limit) {
        return query(
                ENTRIES,
                (connection, statement) -> {
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
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                row.getString(5),
                CanonicalJson.of(row.getString(6)),
                row.getBytes(7),
                row.getBytes(8));
    }

    private <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(connection, statement);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new DatabaseException("The timeline could not be read", e);
        }
    }
}
