package dev.twelvefold.benchmarks.latency;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A plain consumer of one topic, with Kafka's own settings, that notes when it sees what. */
final class Subscriber implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);

    /** Whatever takes longer after the last one was sent is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaConsumer<byte[], byte[]> consumer;

    /** From what is published from now on. */
    Subscriber(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Reads until it has seen as many as were sent.
     *
     * @param sent how many were; negative as long as they are still being sent
     * @throws BenchmarkException when one is missing, or there is one too many
     */
    void read(Latencies latencies, LongSupplier sent) {
        var end = Long.MAX_VALUE;
        var expected = -1L;
        while (expected < 0 || latencies.seen() < expected) {
            for (var record : consumer.poll(POLL)) {
                latencies.add(SentAt.of(record.key()), SentAt.now());
            }
            if (expected < 0) {
                expected = sent.getAsLong();
                end = System.nanoTime() + PATIENCE.toNanos();
            } else if (System.nanoTime() > end) {
                break;
            }
        }
        if (latencies.seen() != expected) {
            throw new BenchmarkException("%,d were sent, and %,d seen".formatted(expected, latencies.seen()));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
