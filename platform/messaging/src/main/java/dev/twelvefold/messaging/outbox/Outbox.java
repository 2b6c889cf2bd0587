package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Commits;
import dev.twelvefold.messaging.trace.EventTraces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Events that are to be published once the surrounding transaction commits, in the order of their writing per customer.
 *
 * <p>That order holds because a writer holds the customer's row until it commits, and because a publisher holds the customer's
 * shard while it sends. Needs the tables {@code outbox} and {@code outbox_shard}.
 */
@ApplicationScoped
public class Outbox {
    /** Shards, and so publishers that can work side by side at most. */
    public static final int SHARDS = 32;

    static final String ADD = """
            INSERT INTO outbox (shard, event_key, event_id, event_type, event_source, event_time, data, traceparent, tracestate)
            SELECT r.shard, r.event_key, r.event_id, r.event_type, r.event_source,
                timestamptz 'epoch' + r.event_time * interval '1 microsecond', r.data, r.traceparent, r.tracestate
            FROM unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bytea[],
                    ?::text[], ?::text[])
                AS r (shard, event_key, event_id, event_type, event_source, event_time, data, traceparent, tracestate)
            """;

    static final ArrayColumns<CloudEvent> COLUMNS = new ArrayColumns<CloudEvent>()
            .integer(event -> shardOf(event.key()))
            .text(CloudEvent::key)
            .text(CloudEvent::id)
            .text(event -> event.type().ceType())
            .text(CloudEvent::source)
            .micros(CloudEvent::time)
            .bytes(CloudEvent::data)
            .text(event -> event.trace() == null ? null : event.trace().traceparent())
            .text(event -> event.trace() == null ? null : event.trace().tracestate());

    private final DataSource database;
    private final Commits commits;
    private final OutboxSignal signal;

    Outbox(DataSource database, Commits commits, OutboxSignal signal) {
        this.database = database;
        this.commits = commits;
        this.signal = signal;
    }

    /**
     * Adds events, to be published in this order, in the traces of what the calling thread is at.
     *
     * @throws DatabaseException when the database fails
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<CloudEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        insert(EventTraces.current().mark(events));
        commits.then(signal::raise);
    }

    private void insert(List<CloudEvent> events) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            COLUMNS.bind(statement, events);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Events could not be put into the outbox", e);
        }
    }

    private static short shardOf(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }
}
