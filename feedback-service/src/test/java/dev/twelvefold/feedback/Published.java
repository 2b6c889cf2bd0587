package dev.twelvefold.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.EventJson;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What has come to the topics since this was made, read by a consumer like any subscriber's. */
public final class Published {
    private final Map<TopicPartition, Long> beginnings;

    public Published() {
        try (var consumer = consumer()) {
            beginnings = Map.copyOf(consumer.endOffsets(partitions(consumer)));
        }
    }

    public List<ConsumerRecord<byte[], byte[]>> of(String customer) {
        return all(key -> key.equals(customer));
    }

    public List<ConsumerRecord<byte[], byte[]>> all(Predicate<String> customers) {
        try (var consumer = consumer()) {
            consumer.assign(beginnings.keySet());
            beginnings.forEach(consumer::seek);
            return read(consumer, consumer.endOffsets(beginnings.keySet()), customers);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends, Predicate<String> keys) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (ends.keySet().stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
        }
        return found.stream().filter(event -> keys.test(text(event.key()))).toList();
    }

    /** All that is on a topic now under this key, from its beginning. */
    public static List<ConsumerRecord<byte[], byte[]>> read(String topic, String key) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer, topic).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions), key::equals);
        }
    }

    public static JsonNode data(ConsumerRecord<byte[], byte[]> event) {
        try {
            return EventJson.parse(event.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String header(ConsumerRecord<byte[], byte[]> event, String name) {
        return text(event.headers().lastHeader(name).value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return Stream.of(Topics.EXPERIENCES, Topics.ACTIVITIES)
                .flatMap(topic -> partitions(consumer, topic))
                .toList();
    }

    private static Stream<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()));
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, KafkaAndPostgres.bootstrapServers());
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
