package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.messaging.trace.Sending;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends rows in their order and tells which of them the broker has. */
@ApplicationScoped
public class OutboxSender {
    /** Waits a moment for a fuller batch; half the latency budget's slack, a tenth of a percent of the throughput's. */
    private static final int LINGER_MS = 2;

    /** A customer's view is some 700 bytes: a few dozen are one request and compress well, where 16 KB are one for a dozen. */
    private static final int BATCH_BYTES = 128 * 1024;

    /** Rows of a round from which on they are compressed. */
    private static final int MANY = 500;

    private final Producer<byte[], byte[]> few;
    private final Producer<byte[], byte[]> many;

    /**
     * Compressing takes buffers of 130 KB for each batch of each partition, however little is in it: sixty small rounds a second would keep
     * the collector busy with them.
     */
    OutboxSender(KafkaClients clients) {
        this.few = clients.producer(Map.of(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS));
        this.many = clients.producer(Map.of(
                ProducerConfig.LINGER_MS_CONFIG, LINGER_MS,
                ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"));
    }

    /**
     * What became of the rows.
     *
     * @param sent rows that the broker has
     * @param failed rows that could not be sent, and why
     */
    record Outcome(List<OutboxRow> sent, Map<OutboxRow, String> failed) {
        List<Long> sentIds() {
            return sent.stream().map(OutboxRow::id).toList();
        }
    }

    /**
     * Sends the rows, and returns when it is known of each whether the broker has it. A customer's rows behind one that failed count as
     * unsent, even if the broker took them: they are sent again behind it, so that the last word on the customer is the right one.
     */
    Outcome send(List<OutboxRow> rows) throws InterruptedException {
        var producer = rows.size() < MANY ? few : many;
        var sends = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        var refused = new HashSet<String>();
        for (var row : rows) {
            if (!refused.contains(row.event().key())) {
                var send = send(producer, row.event());
                sends.put(row, send);
                if (send.isDone() && failureOf(send).isPresent()) {
                    refused.add(row.event().key());
                }
            }
        }
        return settle(sends);
    }

    private static Future<RecordMetadata> send(Producer<byte[], byte[]> producer, CloudEvent event) {
        var record = event.toRecord();
        return producer.send(record, Sending.begin(event, record).whenAnswered());
    }

    private static Outcome settle(Map<OutboxRow, Future<RecordMetadata>> sends) throws InterruptedException {
        var outcome = new Outcome(new ArrayList<>(), new LinkedHashMap<>());
        var failedKeys = new HashSet<String>();
        for (var send : sends.entrySet()) {
            var row = send.getKey();
            var failure = failureOf(send.getValue());
            if (failure.isPresent()) {
                failedKeys.add(row.event().key());
                outcome.failed().put(row, failure.get());
            } else if (!failedKeys.contains(row.event().key())) {
                outcome.sent().add(row);
            }
        }
        return outcome;
    }

    private static Optional<String> failureOf(Future<RecordMetadata> send) throws InterruptedException {
        try {
            send.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause()));
        }
    }

    @PreDestroy
    void close() {
        try (many) {
            few.close();
        }
    }
}
