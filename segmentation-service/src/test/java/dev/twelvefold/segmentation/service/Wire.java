package dev.twelvefold.segmentation.service;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The other end of the topics: publishes as other systems do, and reads as subscribers do. */
final class Wire implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaAndPostgres.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    /** Publishes the events under fresh ids, and answers the ids. */
    List<String> publish(List<? extends CustomerEvent> events) {
        var ids = new ArrayList<String>();
        for (var event : events) {
            var id = EventIds.fresh();
            send(CloudEvent.of(id, "/test", Instant.now(), event).toRecord());
            ids.add(id);
        }
        producer.flush();
        return ids;
    }

    /** Publishes many events under fresh ids, in their order, without waiting for each. */
    void publishAll(List<? extends CustomerEvent> events) {
        for (var event : events) {
            producer.send(CloudEvent.of(EventIds.fresh(), "/test", Instant.now(), event)
                    .toRecord());
        }
        producer.flush();
    }

    /** Publishes many records in their order, without waiting for each. */
    void sendAll(List<ProducerRecord<byte[], byte[]>> records) {
        records.forEach(producer::send);
        producer.flush();
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every record of the topic up to its present end that the predicate takes, in order per partition. */
    static List<ConsumerRecord<byte[], byte[]>> read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> taken) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", KafkaAndPostgres.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records.stream().filter(taken).toList();
        }
    }

    /** The data of the customer's events on the topic. */
    static List<JsonNode> dataOf(String topic, String customerId) {
        return read(topic, record -> customerId.equals(new String(record.key(), StandardCharsets.UTF_8))).stream()
                .map(record -> json(record.value()))
                .toList();
    }

    /** Every change of class that was published, by customer, in order. */
    static Map<String, List<JsonNode>> changesByCustomer() {
        return read(Topics.CLASS_CHANGES, record -> true).stream()
                .collect(Collectors.groupingBy(
                        record -> new String(record.key(), StandardCharsets.UTF_8),
                        Collectors.mapping(record -> json(record.value()), Collectors.toList())));
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return EventJson.parse(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
