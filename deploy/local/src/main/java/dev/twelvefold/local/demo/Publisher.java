package dev.twelvefold.local.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A till, a web shop and an app that publish by themselves, as anybody may. */
final class Publisher implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    Publisher(String servers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "client.id",
                        "demo",
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        5),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has all of them. */
    void publish(List<Happening> happenings) {
        var sent = happenings.stream()
                .map(happening -> producer.send(happening.toRecord()))
                .toList();
        sent.forEach(Publisher::await);
    }

    private static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new DemoException("Kafka does not take the history: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("the stack is stopping", e);
        } catch (KafkaException e) {
            throw new DemoException("Kafka does not take the history: " + e, e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
