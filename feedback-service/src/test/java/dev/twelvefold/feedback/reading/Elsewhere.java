package dev.twelvefold.feedback.reading;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Another system that publishes to the topics. */
final class Elsewhere {
    static final Instant TIME = Instant.parse("2026-03-01T00:00:00Z");

    private Elsewhere() {}

    /** Waits until the broker has it. */
    static void publish(ProducerRecord<byte[], byte[]> record) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", KafkaAndPostgres.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static ProducerRecord<byte[], byte[]> event(String id, CustomerEvent data) {
        return CloudEvent.of(id, "/elsewhere", TIME, data).toRecord();
    }

    /** An event whose data is any text. */
    static ProducerRecord<byte[], byte[]> event(String id, EventType type, String customer, String json) {
        return new CloudEvent(id, type, "/elsewhere", TIME, customer, json.getBytes(StandardCharsets.UTF_8)).toRecord();
    }
}
