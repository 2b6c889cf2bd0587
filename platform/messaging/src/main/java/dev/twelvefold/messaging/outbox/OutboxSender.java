package dev.twelvefold.messaging.outbox;

import dev.twelvefold.messaging.kafka.KafkaClients;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Producer<byte[], byte[]> producer;

    OutboxSender(KafkaClients clients) {
        this.producer = clients.producer(
                Map.of(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS, ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"));
    }

    /**
     * What became of the rows.
     *
     * @param sent ids of the rows that the broker has
     * @param failed rows that could not be sent, the first of each customer, and why
     */
    record Outcome(List<Long> sent, Map<OutboxRow, String> failed) {}

    /**
     * Sends the rows. A customer's rows behind one that failed count as unsent, even if the broker took them: they are sent again
     * behind it, so that the last word on the customer is the right one.
     */
    Outcome send(List<OutboxRow> rows) throws InterruptedException {
        var sends = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        var failed = new HashMap<String, OutboxRow>();
        var outcome = new Outcome(new ArrayList<>(), new LinkedHashMap<>());
        for (var row : rows) {
            if (!failed.containsKey(row.event().key())) {
                var send = producer.send(row.event().toRecord());
                if (send.isDone()) {
                    settle(row, send, outcome, failed);
                } else {
                    sends.put(row, send);
                }
            }
        }
        for (var send : sends.entrySet()) {
            settle(send.getKey(), send.getValue(), outcome, failed);
        }
        return outcome;
    }

    private static void settle(
            OutboxRow row, Future<RecordMetadata> send, Outcome outcome, Map<String, OutboxRow> failed)
            throws InterruptedException {
        try {
            send.get();
            if (!failed.containsKey(row.event().key())) {
                outcome.sent().add(row.id());
            }
        } catch (ExecutionException e) {
            if (failed.putIfAbsent(row.event().key(), row) == null) {
                outcome.failed().put(row, String.valueOf(e.getCause()));
            }
        }
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
