package dev.twelvefold.messaging.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The publisher's statements about rows and shards, all within one transaction of the connection given. */
final class OutboxTable {
    /** A commit that a crash takes back lets rows be sent again, with the same {@code ce_id}: it need not wait for the disk. */
    private static final String RELAX = "SET LOCAL synchronous_commit = off";

    /**
     * A publisher takes every shard that has something and that nobody else holds. Each is looked up in the indexes; with {@code OR} between
     * two {@code EXISTS} the server would read both tables.
     */
    private static final String LOCK_SHARDS = """
            SELECT s.shard FROM outbox_lock s
            WHERE coalesce(
                (SELECT true FROM outbox o WHERE o.shard = s.shard LIMIT 1),
                (SELECT true FROM outbox_chunk c WHERE c.shard = s.shard LIMIT 1))
            FOR UPDATE SKIP LOCKED
            """;

    /** Leaves out customers whose earlier event waits for its next attempt. */
    static final String IS_DUE = """
            NOT EXISTS (SELECT 1 FROM outbox b
                        WHERE b.next_attempt_at > now() AND b.event_key = o.event_key AND b.id <= o.id)
            """;

    /** In order, those before the first chunk. */
    private static final String DUE = """
            SELECT o.id, o.attempts, o.event_key, o.event_id, o.event_type, o.event_source, o.event_time, o.data,
                   o.traceparent, o.tracestate
            FROM outbox o
            WHERE o.shard = ANY (?)
              AND o.id < coalesce((SELECT min(c.id) FROM outbox_chunk c WHERE c.shard = ANY (?)), %d)
              AND %s
            ORDER BY o.id LIMIT ?
            """.formatted(Long.MAX_VALUE, IS_DUE);

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
            var ofShards = connection.createArrayOf("smallint", shards.toArray());
            statement.setArray(1, ofShards);
            statement.setArray(2, ofShards);
            statement.setInt(3, limit);
            return OutboxRow.all(statement);
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
}
