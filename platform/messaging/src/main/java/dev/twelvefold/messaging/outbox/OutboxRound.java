package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.outbox.OutboxChunkTable.Chunk;
import dev.twelvefold.messaging.trace.LogFields;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Takes, within the transaction of a connection, the shards that are free, sends of them what is due next, and takes away what the broker
 * has: rows up to the first chunk, or chunks up to the first row.
 */
final class OutboxRound {
    private static final Logger LOG = Logger.getLogger(OutboxRound.class);

    private final OutboxSender sender;
    private final OutboxConfig config;
    private final OutboxMeters meters;
    private final OutboxTable table;
    private final OutboxChunkTable chunkTable;

    OutboxRound(Connection connection, OutboxSender sender, OutboxConfig config, OutboxMeters meters) {
        this.sender = sender;
        this.config = config;
        this.meters = meters;
        this.table = new OutboxTable(connection);
        this.chunkTable = new OutboxChunkTable(connection);
    }

    /** Answers how many events were sent, or wait for their next attempt, or became rows; none when nothing is due. */
    int publish() throws SQLException, InterruptedException {
        table.relax();
        var shards = table.lockShards();
        if (shards.isEmpty()) {
            return 0;
        }
        var rows = table.due(shards, config.batchSize());
        return rows.isEmpty() ? publishChunks(chunkTable.first(shards, config.batchSize())) : publishRows(rows);
    }

    private int publishRows(List<OutboxRow> rows) throws SQLException, InterruptedException {
        var outcome = send(rows);
        table.delete(outcome.sentIds());
        postpone(outcome);
        return outcome.sent().size() + outcome.failed().size();
    }

    private int publishChunks(List<Chunk> chunks) throws SQLException, InterruptedException {
        if (chunks.isEmpty()) {
            return 0;
        }
        var outcome = send(chunkTable.due(chunks));
        chunkTable.dissolve(chunks, outcome.sentIds());
        postpone(outcome);
        return chunks.stream().mapToInt(Chunk::events).sum();
    }

    private OutboxSender.Outcome send(List<OutboxRow> rows) throws InterruptedException {
        var outcome = sender.send(rows);
        meters.count(outcome);
        return outcome;
    }

    private void postpone(OutboxSender.Outcome outcome) throws SQLException {
        for (var failure : outcome.failed().entrySet()) {
            var row = failure.getKey();
            log(row.event(), failure.getValue());
            table.postpone(row.id(), backoff(row.attempts()), failure.getValue());
        }
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
}
