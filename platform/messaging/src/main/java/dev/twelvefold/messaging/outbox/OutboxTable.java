package dev.twelvefold.messaging.outbox;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.TraceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The publisher's statements, all within one transaction of the connection given. */
final class OutboxTable {
    /** A commit that a crash takes back lets rows be sent again, with the same {@code ce_id}: it need not wait for the disk. */
    private static final String RELAX = "SET LOCAL synchronous_commit = off";

    /** A publisher takes every shard that has something and that nobody else holds. */
    private static final String LOCK_SHARDS = """
            SELECT s.shard FROM outbox_shard s
            WHERE EXISTS (SELECT 1 FROM outbox o WHERE o.shard = s.shard)
            FOR UPDATE SKIP LOCKED
            """;

    /** In order, leaving out customers whose earlier event waits for its next attempt. */
    private static final String DUE = """
            SELECT o.id, o.attempts, o.event_key, o.event_id, o.event_type, o.event_source, o.event_time, o.data,
                   o.traceparent, o.tracestate
            FROM outbox o
            WHERE o.shard = ANY (?)
              AND NOT EXISTS (SELECT 1 FROM outbox b
                              WHERE b.next_attempt_at > now() AND b.event_key = o.event_key AND b.id <= o.id)
            ORDER BY o.id LIMIT ?
            """;

    private static final String DELETE = "DELETE FROM outbox WHERE id = ANY (?)";

    private static final String POSTPONE = """
            UPDATE outbox SET attempts = attempts + 1, last_error = ?,
                   next_attempt_at = now() + ? * interval '1 millisecond'
            WHERE id = ?
            """;

    private final Connection connection;

    OutboxTable(Connection connection) {
        this.connection = connection;
    }

    /** The transaction's commit is not waited for. */
    void relax() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(RELAX);
        }
    }

    List<Short> lockShards() throws SQLException {
        try (var statement = connection.prepareStatement(LOCK_SHARDS);
                var rows = statement.executeQuery()) {
            var shards = new ArrayList<Short>();
            while (rows.next()) {
                shards.add(rows.getShort(1));
            }
            return shards;
        }
    }

    List<OutboxRow> due(List<Short> shards, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(DUE)) {
            statement.setArray(1, connection.createArrayOf("smallint", shards.toArray()));
            statement.setInt(2, limit);
            try (var rows = statement.executeQuery()) {
                var due = new ArrayList<OutboxRow>();
                while (rows.next()) {
                    due.add(row(rows));
                }
                return due;
            }
        }
    }

    void delete(List<Long> ids) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.executeUpdate();
        }
    }

    void postpone(long id, Duration pause, String error) throws SQLException {
        try (var statement = connection.prepareStatement(POSTPONE)) {
            statement.setString(1, error);
            statement.setLong(2, pause.toMillis());
            statement.setLong(3, id);
            statement.executeUpdate();
        }
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        var ceType = row.getString("event_type");
        var type = EventType.ofCeType(ceType)
                .orElseThrow(() -> new IllegalStateException("The outbox holds an unknown type: " + ceType));
        return new OutboxRow(
                row.getLong("id"),
                row.getInt("attempts"),
                new CloudEvent(
                        row.getString("event_id"),
                        type,
                        row.getString("event_source"),
                        row.getObject("event_time", OffsetDateTime.class).toInstant(),
                        row.getString("event_key"),
                        row.getBytes("data"),
                        trace(row)));
    }

    private static TraceContext trace(ResultSet row) throws SQLException {
        var traceparent = row.getString("traceparent");
        return traceparent == null ? null : new TraceContext(traceparent, row.getString("tracestate"));
    }
}
