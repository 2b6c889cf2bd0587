package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.rig.BrokerView;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Two topics that somebody publishes to, read from where a turn began. */
final class Output {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final BrokerView broker;
    private final String changes;
    private final String views;
    private Map<TopicPartition, Long> since = Map.of();

    Output(String bootstrapServers, BrokerView broker, String changes, String views) {
        this.bootstrapServers = bootstrapServers;
        this.broker = broker;
        this.changes = changes;
        this.views = views;
    }

    /** What is published from here on counts. */
    void mark() {
        since = broker.ends(List.of(changes, views));
    }

    Published read() {
        var seen = new HashMap<String, LastWord>();
        var count = new long[1];
        read(changes, change -> count[0]++);
        read(views, view -> seen.put(new String(view.key(), StandardCharsets.UTF_8), LastWord.of(view.value())));
        return new Published(count[0], seen);
    }

    private void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        var begins = since.entrySet().stream()
                .filter(entry -> entry.getKey().topic().equals(topic))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        try (var consumer = consumer()) {
            consumer.assign(begins.keySet());
            begins.forEach(consumer::seek);
            var ends = consumer.endOffsets(begins.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(each);
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
