package dev.twelvefold.messaging.outbox;

import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.TraceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * An event in the outbox.
 *
 * @param id its place in the order
 * @param attempts how often it could not be sent
 * @param event what is to be published
 */
record OutboxRow(long id, int attempts, CloudEvent event) {
    /** All that a query of columns named as those of {@code outbox} finds, in its order. */
    static List<OutboxRow> all(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var all = new ArrayList<OutboxRow>();
            while (rows.next()) {
                all.add(of(rows));
            }
            return all;
        }
    }

    private static OutboxRow of(ResultSet row) throws SQLException {
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
