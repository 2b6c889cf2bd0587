package dev.twelvefold.segmentation.rebuild;

import dev.twelvefold.messaging.kafka.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its first record to the one that is the last when the reading begins, as no member of any group. */
final class TopicReader {
    private static final Duration POLL = Duration.ofSeconds(1);

    /** A broker that is away for longer is not waited for: the rebuild holds up everybody. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * A chunk is one statement a table and writes each of its customers once, so it is larger than what the service polls; at some
     * 4 KB a record it fits into the heap of the local stack. Fetches are those of the service.
     */
    private static final Map<String, Object> TUNING = Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5000,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024 * 1024);

    private final KafkaClients clients;

    TopicReader(KafkaClients clients) {
        this.clients = clients;
    }

    /** Whether the topic holds anything. */
    boolean hasRecords(String topic) {
        try (var consumer = clients.reader(TUNING)) {
            var partitions = partitions(consumer, topic);
            return !consumer.beginningOffsets(partitions).equals(consumer.endOffsets(partitions));
        }
    }

    /** Hands on what was polled, never nothing. */
    void read(String topic, Consumer<ConsumerRecords<byte[], byte[]>> chunks) {
        try (var consumer = clients.reader(TUNING)) {
            var partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var progress = new ReadingProgress(topic, consumer.beginningOffsets(partitions), ends);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                var records = consumer.poll(POLL);
                progress.read(records.count());
                if (!records.isEmpty()) {
                    chunks.accept(records);
                } else if (progress.isSilentFor(PATIENCE)) {
                    throw new KafkaException("Topic " + topic + " gave no record for " + PATIENCE.toSeconds() + " s");
                }
            }
        }
    }

    private static List<TopicPartition> partitions(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }
}
