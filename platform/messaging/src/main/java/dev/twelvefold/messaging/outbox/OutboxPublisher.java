package dev.twelvefold.messaging.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Publishes the outbox, round by round, by one thread of each instance. A crash in between sends again, with the same
 * {@code ce_id}.
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
            for (var settled = publishRound(); settled > 0; settled = publishRound()) {
                vacuum.deleted(settled);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.warn("The outbox could not be published and will be tried again", e);
        }
    }

    private int publishRound() throws SQLException, InterruptedException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                var settled = new OutboxRound(connection, sender, config, meters).publish();
                connection.commit();
                return settled;
            } catch (SQLException | RuntimeException | InterruptedException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
