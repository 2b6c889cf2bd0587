package dev.twelvefold.messaging.lag;

import dev.twelvefold.messaging.kafka.KafkaClients;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;

/** When the records at certain places were published. */
final class OldestRecords {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** One record a poll, and as little around it as the broker gives: the batch that it is in. */
    private static final Map<String, Object> ONE_RECORD = Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 1,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1);

    private final KafkaClients clients;

    OldestRecords(KafkaClients clients) {
        this.clients = clients;
    }

    /** The time of the first record at or behind each place; a place behind which nothing is found is left out. */
    Map<TopicPartition, Instant> publishedAt(Map<TopicPartition, Long> places) {
        var found = new HashMap<TopicPartition, Instant>();
        if (places.isEmpty()) {
            return found;
        }
        try (var reader = clients.reader(ONE_RECORD)) {
            places.forEach((partition, offset) -> {
                reader.assign(List.of(partition));
                reader.seek(partition, offset);
                var at = first(reader);
                if (at != null) {
                    found.put(partition, at);
                }
            });
        }
        return found;
    }

    private static Instant first(Consumer<byte[], byte[]> reader) {
        for (var record : reader.poll(PATIENCE)) {
            return Instant.ofEpochMilli(record.timestamp());
        }
        return null;
    }
}
