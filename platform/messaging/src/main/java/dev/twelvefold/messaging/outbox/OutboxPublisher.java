package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.trace.LogFields;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox: one thread of each instance takes the shards that are free, sends what is due in order, deletes what
 * the broker has, and commits. A crash in between sends again, with the same {@code ce_id}.
 */
@ApplicationScoped
public class OutboxPublisher {
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);

    private final DataSource database;
    private final OutboxSender sender;
    private final OutboxSignal signal;
    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final OutboxVacuum vacuum;
    private final Thread thread = new Thread(this::run, "outbox-publisher");
    private volatile boolean stopping;

    OutboxPublisher(
            DataSource database, OutboxSender sender, OutboxSignal signal, OutboxConfig config, OutboxMeters meters) {
        this.database = database;
        this.sender = sender;
        this.signal = signal;
        this.config = config;
        this.meters = meters;
        this.vacuum = new OutboxVacuum(database, config.vacuumAfter());
    }

    void atStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        thread.setDaemon(true);
        thread.start();
    }

    /** After the channels have stopped: what they committed last is still sent. */
    void atStop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event)
            throws InterruptedException {
        stopping = true;
        signal.raise();
        thread.join(config.drainTimeout().toMillis());
        thread.interrupt();
    }

    private void run() {
        try {
            while (!stopping) {
                signal.await(config.pollInterval());
                drain();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() throws InterruptedException {
        try {
            for (var sent = publishRound(); sent > 0; sent = publishRound()) {
                vacuum.deleted(sent);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The outbox could not be published and will be tried again", e);
        }
    }

    private int publishRound() throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var sent = publish(new OutboxTable(connection));
                connection.commit();
                return sent;
            } catch (SQLException | RuntimeException | InterruptedException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** Sends what is due and answers how much of it the broker has. */
    private int publish(OutboxTable table) throws SQLException, InterruptedException {
        table.relax();
        var shards = table.lockShards();
        if (shards.isEmpty()) {
            return 0;
        }
        var outcome = sender.send(table.due(shards, config.batchSize()));
        meters.count(outcome);
        table.delete(outcome.sent().stream().map(OutboxRow::id).toList());
        for (var failure : outcome.failed().entrySet()) {
            var row = failure.getKey();
            log(row.event(), failure.getValue());
            table.postpone(row.id(), backoff(row.attempts()), failure.getValue());
        }
        return outcome.sent().size();
    }

    private static void log(CloudEvent event, String failure) {
        var trace = event.trace() == null ? null : event.trace().context();
        LogFields.during(
                event.id(), event.key(), trace, () -> LOG.warnf("Event %s could not be sent: %s", event.id(), failure));
    }

    private Duration backoff(int attempts) {
        var doubled = config.minBackoff().multipliedBy(1L << Math.min(attempts, 20));
        return doubled.compareTo(config.maxBackoff()) < 0 ? doubled : config.maxBackoff();
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
