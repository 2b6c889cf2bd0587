package dev.twelvefold.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as another system sees them. */
public final class Wire {
    private static final Duration SHORT = Duration.ofMillis(200);

    private static KafkaProducer<byte[], byte[]> producer;

    private Wire() {}

    /** The record of an event with this identity. */
    public static ProducerRecord<byte[], byte[]> record(String id, CustomerEvent data) {
        return CloudEvent.of(id, "/test", Instant.parse("2026-03-02T00:00:00Z"), data)
                .toRecord();
    }

    /** Publishes and waits until the broker has it. */
    public static void publish(String id, CustomerEvent data) {
        publish(record(id, data));
    }

    public static void publish(ProducerRecord<byte[], byte[]> record) {
        try {
            producer().send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException("not published", e);
        }
    }

    /** All that is on a topic now under this key. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic, String key) {
        try (var consumer = consumer()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(SHORT).forEach(record -> {
                    if (record.key() != null && key.equals(text(record.key()))) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return text(record.headers().lastHeader(name).value());
    }

    public static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static synchronized KafkaProducer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(servers(), new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(servers(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static Map<String, Object> servers() {
        return Map.of("bootstrap.servers", KafkaAndPostgres.bootstrapServers());
    }
}
