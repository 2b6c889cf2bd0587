package dev.twelvefold.benchmarks.history;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Fills the intake's topics, for others to work off. */
public final class Backlog {
    private static final int BATCH_BYTES = 256 * 1024;
    private static final int LINGER_MILLIS = 20;

    private Backlog() {}

    /**
     * Returns when the broker has all of them, in their order per customer.
     *
     * @throws BenchmarkException when it does not take one
     */
    public static void publish(String bootstrapServers, Stream<CloudEvent> events) {
        var failure = new AtomicReference<Exception>();
        try (var producer = producer(bootstrapServers)) {
            events.forEach(event -> producer.send(event.toRecord(), (taken, refused) -> {
                if (refused != null) {
                    failure.compareAndSet(null, refused);
                }
            }));
        }
        if (failure.get() != null) {
            throw new BenchmarkException("the broker does not take the history: " + failure.get(), failure.get());
        }
    }

    /** Not compressed, as the intake's producer does not compress either. */
    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES,
                        ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
