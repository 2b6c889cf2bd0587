package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.sql.ArrayColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes events within the transaction of a connection: few as a row each, many as chunks, of each shard its own. */
final class OutboxWriter {
    /** Shards, and so publishers that can work side by side at most. */
    static final int SHARDS = 32;

    /**
     * Events from which on they are chunks, of some sixty each. Chunks and rows are sent in turns, in the order of their writing, so that
     * they should not alternate: batches of 500 events stay below, those of a backlog with larger ones above.
     */
    static final int MANY = 2_000;

    /** Events of a chunk at most; bounds what is written and read at once. */
    static final int CHUNK = 1_000;

    private static final ArrayColumns<CloudEvent> COLUMNS = new ArrayColumns<CloudEvent>()
            .text(CloudEvent::key)
            .text(CloudEvent::id)
            .text(event -> event.type().ceType())
            .text(CloudEvent::source)
            .micros(CloudEvent::time)
            .bytes(CloudEvent::data)
            .text(event -> event.trace() == null ? null : event.trace().traceparent())
            .text(event -> event.trace() == null ? null : event.trace().tracestate());

    private static final ArrayColumns<CloudEvent> SHARD = new ArrayColumns<CloudEvent>().integer(OutboxWriter::shardOf);

    private static final String ADD_ROWS = """
            INSERT INTO outbox (event_key, event_id, event_type, event_source, event_time, data, traceparent, tracestate, shard)
            SELECT r.event_key, r.event_id, r.event_type, r.event_source,
                timestamptz 'epoch' + r.event_time * interval '1 microsecond', r.data, r.traceparent, r.tracestate, r.shard
            FROM (
                SELECT unnest(?::text[]) AS event_key, unnest(?::text[]) AS event_id, unnest(?::text[]) AS event_type,
                    unnest(?::text[]) AS event_source, unnest(?::bigint[]) AS event_time, unnest(?::bytea[]) AS data,
                    unnest(?::text[]) AS traceparent, unnest(?::text[]) AS tracestate, unnest(?::int[]) AS shard) AS r
            """;

    private static final String ADD_CHUNK = """
            INSERT INTO outbox_chunk (event_keys, event_ids, event_types, event_sources, event_times, data, traceparents,
                tracestates, shard, events)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Connection connection;

    OutboxWriter(Connection connection) {
        this.connection = connection;
    }

    void write(List<CloudEvent> events) throws SQLException {
        if (events.size() < MANY) {
            writeRows(events);
        } else {
            writeChunks(events.stream()
                    .collect(Collectors.groupingBy(OutboxWriter::shardOf, TreeMap::new, Collectors.toList())));
        }
    }

    private void writeRows(List<CloudEvent> events) throws SQLException {
        try (var statement = connection.prepareStatement(ADD_ROWS)) {
            SHARD.bind(statement, events, COLUMNS.bind(statement, events));
            statement.executeUpdate();
        }
    }

    private void writeChunks(Map<Integer, List<CloudEvent>> byShard) throws SQLException {
        try (var statement = connection.prepareStatement(ADD_CHUNK)) {
            for (var ofShard : byShard.entrySet()) {
                for (var chunk : chunks(ofShard.getValue())) {
                    var next = COLUMNS.bind(statement, chunk);
                    statement.setInt(next, ofShard.getKey());
                    statement.setInt(next + 1, chunk.size());
                    statement.addBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private static List<List<CloudEvent>> chunks(List<CloudEvent> events) {
        var chunks = new ArrayList<List<CloudEvent>>();
        for (int from = 0; from < events.size(); from += CHUNK) {
            chunks.add(events.subList(from, Math.min(from + CHUNK, events.size())));
        }
        return chunks;
    }

    private static int shardOf(CloudEvent event) {
        return Math.floorMod(event.key().hashCode(), SHARDS);
    }
}
