package dev.twelvefold.benchmarks.raw;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends the same records again and again, as fast as the broker acknowledges them: the limit of every service before Kafka. */
public final class RawProducer implements AutoCloseable {
    /** A service has to answer in time; the limit of the parts must not be cut by a pause of the machine. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static final double NANOS_PER_SECOND = 1e9;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final List<Payload> payloads;

    /** @param settings those of the service's own producer */
    public RawProducer(
            String bootstrapServers,
            Map<String, Object> settings,
            String topic,
            List<ConsumerRecord<byte[], byte[]>> records) {
        this.producer = new KafkaProducer<>(
                complete(bootstrapServers, settings), new ByteArraySerializer(), new ByteArraySerializer());
        this.topic = topic;
        this.payloads = records.stream().map(Payload::of).toList();
    }

    private static Map<String, Object> complete(String bootstrapServers, Map<String, Object> settings) {
        var all = new HashMap<>(settings);
        all.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.put(ProducerConfig.CLIENT_ID_CONFIG, "benchmark-raw");
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS / 2);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        return all;
    }

    /**
     * Sends for some seconds and waits for the last acknowledgement.
     *
     * @return acknowledged records per second
     * @throws BenchmarkException when one was not acknowledged
     */
    public double send(int seconds) {
        var acknowledged = new LongAdder();
        var start = System.nanoTime();
        var end = start + Duration.ofSeconds(seconds).toNanos();
        long sent = 0;
        while (System.nanoTime() < end) {
            var payload = payloads.get((int) (sent++ % payloads.size()));
            producer.send(payload.toRecord(topic), (metadata, failure) -> {
                if (failure == null) {
                    acknowledged.increment();
                }
            });
        }
        producer.flush();
        if (acknowledged.sum() != sent) {
            throw new BenchmarkException("the broker did not acknowledge all that the raw producer sent");
        }
        return sent * NANOS_PER_SECOND / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** A record as the service published it, which a producer can send more than once. */
    private record Payload(byte[] key, byte[] value, Header[] headers) {
        static Payload of(ConsumerRecord<byte[], byte[]> record) {
            return new Payload(record.key(), record.value(), record.headers().toArray());
        }

        ProducerRecord<byte[], byte[]> toRecord(String topic) {
            return new ProducerRecord<>(topic, null, key, value, new RecordHeaders(headers));
        }
    }
}
