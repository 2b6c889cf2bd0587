package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.kafka.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
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

    private static final String ADD = """
            INSERT INTO outbox (shard, event_key, event_id, event_type, event_source, event_time, data)
            SELECT * FROM unnest(?::smallint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::bytea[])
            """;

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxSignal signal;

    Outbox(DataSource database, TransactionSynchronizationRegistry transactions, OutboxSignal signal) {
        this.database = database;
        this.transactions = transactions;
        this.signal = signal;
    }

    /**
     * Adds events, to be published in this order.
     *
     * @throws DatabaseException when the database fails
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(List<CloudEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        insert(events);
        transactions.registerInterposedSynchronization(new WakeOnCommit(signal));
    }

    private void insert(List<CloudEvent> events) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            bind(connection, statement, 1, "smallint", events, event -> shardOf(event.key()));
            bind(connection, statement, 2, "text", events, CloudEvent::key);
            bind(connection, statement, 3, "text", events, CloudEvent::id);
            bind(connection, statement, 4, "text", events, event -> event.type().ceType());
            bind(connection, statement, 5, "text", events, CloudEvent::source);
            bind(connection, statement, 6, "timestamptz", events, event -> event.time()
                    .atOffset(ZoneOffset.UTC));
            bind(connection, statement, 7, "bytea", events, CloudEvent::data);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Events could not be put into the outbox", e);
        }
    }

    private static void bind(
            Connection connection,
            PreparedStatement statement,
            int parameter,
            String type,
            List<CloudEvent> events,
            Function<CloudEvent, Object> value)
            throws SQLException {
        statement.setArray(
                parameter,
                connection.createArrayOf(type, events.stream().map(value).toArray()));
    }

    private static Short shardOf(String key) {
        return (short) Math.floorMod(key.hashCode(), SHARDS);
    }

    private record WakeOnCommit(OutboxSignal signal) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Only a commit is of interest.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.raise();
            }
        }
    }
}
