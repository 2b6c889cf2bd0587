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
            outbox_chunk c CROSS JOIN LATERAL (
                SELECT c.id + e.place - 1 AS id, e.event_key, e.event_id, e.event_type, e.event_source,
                    timestamptz 'epoch' + e.event_time * interval '1 microsecond' AS event_time, e.data, e.traceparent, e.tracestate
                FROM unnest(c.event_keys, c.event_ids, c.event_types, c.event_sources, c.event_times, c.data,
                        c.traceparents, c.tracestates) WITH ORDINALITY
                    AS e (event_key, event_id, event_type, event_source, event_time, data, traceparent, tracestate, place)) o
            WHERE c.id = ANY (?)
            """;

    private static final String EVENTS = "SELECT o.*, 0 AS attempts FROM " + ROWS + " AND " + OutboxTable.IS_DUE;

    private static final String KEEP = """
            INSERT INTO outbox (id, event_key, event_id, event_type, event_source, event_time, data, traceparent, tracestate, shard)
            OVERRIDING SYSTEM VALUE SELECT o.*, c.shard FROM %s AND o.id <> ALL (?)
            """.formatted(ROWS);

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
