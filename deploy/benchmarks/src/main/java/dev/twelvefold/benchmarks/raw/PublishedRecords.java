package dev.twelvefold.benchmarks.raw;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.contracts.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what the service has published, for the raw producer to send the same. */
public final class PublishedRecords {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private PublishedRecords() {}

    /**
     * The latest records of the topic of experiences, in the mixture of partitions in which they come.
     *
     * @throws BenchmarkException when there are fewer
     */
    public static List<ConsumerRecord<byte[], byte[]>> latest(String bootstrapServers, int count) {
        try (var consumer = consumer(bootstrapServers)) {
            seek(consumer, count);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            var end = System.nanoTime() + LIMIT.toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(POLL).forEach(found::add);
            }
            if (found.size() < count) {
                throw new BenchmarkException(
                        "the service published %d records only, %d are needed".formatted(found.size(), count));
            }
            return List.copyOf(found.subList(0, count));
        }
    }

    private static void seek(KafkaConsumer<byte[], byte[]> consumer, int count) {
        var partitions = consumer.partitionsFor(Topics.EXPERIENCES).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        // Twice as many as are needed, since the customers do not spread evenly.
        var each = 2L * count / partitions.size();
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - each)));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
