package dev.twelvefold.segmentation.oracle;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The broker as another system uses it, and how far the service has come with it. */
final class Broker implements AutoCloseable {
    private static final String GROUP = "segmentation-service";

    /** A round is folded within a second, unless the machine has a lot else to do. */
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final Duration OFTEN = Duration.ofMillis(5);

    private final Map<String, Object> servers = Map.of("bootstrap.servers", KafkaAndPostgres.bootstrapServers());
    private final Admin admin = Admin.create(servers);
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer());
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /** Publishes in this order. */
    void publish(List<Told> events, Instant at) {
        var sends = new ArrayList<Future<RecordMetadata>>();
        for (var told : events) {
            var event = CloudEvent.of(told.id(), "/oracle", at, told.event());
            sends.add(producer.send(event.toRecord()));
        }
        producer.flush();
        sends.forEach(send -> published(within(send)));
    }

    private void published(RecordMetadata record) {
        ends.merge(new TopicPartition(record.topic(), record.partition()), record.offset() + 1, Math::max);
    }

    /** Returns when the service has given all that was published its effect, and has committed its offsets. */
    void awaitFolded() {
        Awaitility.await("all that was published is folded")
                .atMost(LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(OFTEN)
                .until(this::isFolded);
    }

    private boolean isFolded() {
        var committed = within(admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .toCompletionStage()
                .toCompletableFuture());
        return ends.entrySet().stream().allMatch(end -> {
            var offset = committed.get(end.getKey());
            return offset != null && offset.offset() >= end.getValue();
        });
    }

    /** Where the topics that the service publishes to end now. */
    Map<TopicPartition, Long> outputEnds() {
        try (var consumer = consumer()) {
            return consumer.endOffsets(List.of(Topics.CLASS_CHANGES, Topics.CUSTOMERS).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        }
    }

    /** Every record of a topic between these offsets, in order per partition. */
    void read(
            String topic,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> to,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        var partitions = to.keySet().stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
        try (var consumer = consumer()) {
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < to.get(partition))) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader);
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(servers, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static <T> T within(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
