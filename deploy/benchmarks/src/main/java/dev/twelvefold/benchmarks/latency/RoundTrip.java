package dev.twelvefold.benchmarks.latency;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.raw.ProducerSettings;
import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.kafka.CloudEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The same events at the same rate from a plain producer, with the service's settings, straight to the subscriber. */
final class RoundTrip {
    private static final String SOURCE = "/benchmark";

    private final String bootstrapServers;
    private final Map<String, Object> settings;
    private final String topic;
    private final int rate;

    /** @param log of the feedback-service, which shows how its producer is configured */
    RoundTrip(String bootstrapServers, String log, String topic, int rate) {
        this.bootstrapServers = bootstrapServers;
        this.settings = new HashMap<>(ProducerSettings.fromLog(log));
        this.settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        this.topic = topic;
        this.rate = rate;
    }

    Latencies measure(int warmUpSeconds, int seconds) {
        var latencies = new Latencies(warmUpSeconds);
        try (var subscriber = new Subscriber(bootstrapServers, topic)) {
            var count = (long) rate * (warmUpSeconds + seconds);
            var sending = CompletableFuture.runAsync(
                    () -> send(count), task -> daemon(task).start());
            subscriber.read(latencies, () -> sending.isDone() ? count : -1);
            sending.join();
        } catch (CompletionException e) {
            throw new BenchmarkException("the broker does not take what is sent: " + e.getCause(), e);
        }
        return latencies;
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "round-trip");
        thread.setDaemon(true);
        return thread;
    }

    /** Each at its time; what is late is sent at once, and counts from when it was sent, as the posts do. */
    private void send(long count) {
        var interval = TimeUnit.SECONDS.toNanos(1) / rate;
        try (Producer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var start = System.nanoTime();
            for (long i = 0; i < count; i++) {
                LockSupport.parkNanos(start + i * interval - System.nanoTime());
                producer.send(rating(i));
            }
        }
    }

    private ProducerRecord<byte[], byte[]> rating(long number) {
        var now = Instant.now();
        var customer = SentAt.customer(number, SentAt.now());
        var rated =
                new Rated(customer, 4, "store", "Quick and friendly, thank you.", Channel.STORE, null, null, now, now);
        var record = CloudEvent.of(EventIds.fresh(), SOURCE, now, rated).toRecord();
        return new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    }
}
