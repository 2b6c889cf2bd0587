package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.kafka.CloudEvent;
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
 * shard while it sends. Needs the tables {@code outbox}, {@code outbox_chunk} and {@code outbox_lock}.
 */
@ApplicationScoped
public class Outbox {
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
        try (var connection = database.getConnection()) {
            new OutboxWriter(connection).write(events);
        } catch (SQLException e) {
            throw new DatabaseException("Events could not be put into the outbox", e);
        }
    }
}
