package dev.twelvefold.messaging.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The publisher's statements about chunks, all within one transaction of the connection given. */
final class OutboxChunkTable {
    /** Those before the first row that is due: what was written before is sent before. */
    private static final String FIRST = """
            SELECT c.id, c.events FROM outbox_chunk c
            WHERE c.shard = ANY (?)
              AND c.id < coalesce((SELECT min(o.id) FROM outbox o WHERE o.shard = ANY (?) AND %2$s), %1$d)
            ORDER BY c.id
            """.formatted(Long.MAX_VALUE, OutboxTable.IS_DUE);

    /** The events of chunks as the rows that they could be. */
    private static final String ROWS = """
            (SELECT c.id - 1 + generate_subscripts(c.event_keys, 1) AS id, c.shard, unnest(c.event_keys) AS event_key,
                unnest(c.event_ids) AS event_id, unnest(c.event_types) AS event_type, unnest(c.event_sources) AS event_source,
                unnest(c.event_times) AS micros, unnest(c.data) AS data, unnest(c.traceparents) AS traceparent,
                unnest(c.tracestates) AS tracestate
            FROM outbox_chunk c WHERE c.id = ANY (?)) o
            """;

    private static final String FIELDS = """
            o.id, o.event_key, o.event_id, o.event_type, o.event_source,
            timestamptz 'epoch' + o.micros * interval '1 microsecond' AS event_time, o.data, o.traceparent, o.tracestate
            """;

    private static final String EVENTS =
            "SELECT 0 AS attempts, " + FIELDS + "FROM " + ROWS + "WHERE " + OutboxTable.IS_DUE;

    private static final String KEEP = """
            INSERT INTO outbox (id, event_key, event_id, event_type, event_source, event_time, data, traceparent, tracestate, shard)
            OVERRIDING SYSTEM VALUE SELECT %s, o.shard FROM %s WHERE o.id <> ALL (?)
            """.formatted(FIELDS, ROWS);

    private static final String DELETE = "DELETE FROM outbox_chunk WHERE id = ANY (?)";

    /**
     * Events in one row.
     *
     * @param id the first one's
     */
    record Chunk(long id, int events) {}

    private final Connection connection;

    OutboxChunkTable(Connection connection) {
        this.connection = connection;
    }

    /** The first chunks, which together have {@code enough} events if there are so many. */
    List<Chunk> first(List<Short> shards, int enough) throws SQLException {
        try (var statement = connection.prepareStatement(FIRST)) {
            var ofShards = connection.createArrayOf("smallint", shards.toArray());
            statement.setArray(1, ofShards);
            statement.setArray(2, ofShards);
            statement.setMaxRows(enough);
            try (var rows = statement.executeQuery()) {
                var chunks = new ArrayList<Chunk>();
                for (int events = 0; events < enough && rows.next(); events += rows.getInt("events")) {
                    chunks.add(new Chunk(rows.getLong("id"), rows.getInt("events")));
                }
                return chunks;
            }
        }
    }

    /** Their events in order, leaving out customers whose earlier event waits for its next attempt. */
    List<OutboxRow> due(List<Chunk> chunks) throws SQLException {
        try (var statement = connection.prepareStatement(EVENTS)) {
            statement.setArray(1, ids(chunks));
            var rows = OutboxRow.all(statement);
            rows.sort(Comparator.comparingLong(OutboxRow::id));
            return rows;
        }
    }

    /** Takes chunks away; events that were not sent are rows of the outbox from now on, under the ids that they have. */
    void dissolve(List<Chunk> chunks, List<Long> sent) throws SQLException {
        if (sent.size() < chunks.stream().mapToInt(Chunk::events).sum()) {
            keep(chunks, sent);
        }
        try (var statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, ids(chunks));
            statement.executeUpdate();
        }
    }

    private void keep(List<Chunk> chunks, List<Long> sent) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP)) {
            statement.setArray(1, ids(chunks));
            statement.setArray(2, connection.createArrayOf("bigint", sent.toArray()));
            statement.executeUpdate();
        }
    }

    private Array ids(List<Chunk> chunks) throws SQLException {
        return connection.createArrayOf("bigint", chunks.stream().map(Chunk::id).toArray());
    }
}
