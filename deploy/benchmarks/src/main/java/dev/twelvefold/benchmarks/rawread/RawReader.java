package dev.twelvefold.benchmarks.rawread;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.messaging.consume.UnreadableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumes one topic as the service's channel does and reads every event as the service does, and does nothing with it. */
final class RawReader implements Runnable {
    private static final Duration POLL = Duration.ofMillis(100);

    /** As application.properties of segmentation-service. */
    private static final Map<String, Object> FETCHING = Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4_194_304,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1_048_576,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);

    private final EventDecoder<CustomerEvent> decoder = EventDecoder.ofIntake(CustomerEvent.class);
    private final String bootstrapServers;
    private final String group;
    private final String topic;

    RawReader(String bootstrapServers, String group, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.group = group;
        this.topic = topic;
    }

    /** Until this JVM ends. */
    @Override
    public void run() {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (var record : consumer.poll(POLL)) {
                    decoder.decode(record);
                }
                consumer.commitAsync();
            }
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var settings = new HashMap<>(FETCHING);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
