package dev.twelvefold.systemtests.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The broker as any other system uses it: plain Kafka clients, no group, nothing committed. */
public final class Broker implements AutoCloseable {
    private static final int SECONDS = 30;
    private static final Duration POLL = Duration.ofMillis(100);

    private final Admin admin;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<String, Object> consumer;

    Broker(String bootstrapServers) {
        Map<String, Object> servers = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        admin = Admin.create(servers);
        producer = new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new HashMap<>(servers);
        consumer.put("enable.auto.commit", false);
    }

    /** Publishes in this order, and returns when the broker has all. */
    public void publish(Collection<ProducerRecord<byte[], byte[]>> records) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        records.forEach(record -> sent.add(producer.send(record)));
        sent.forEach(Broker::within);
    }

    /** Every record that the topic has now. */
    public List<Published> read(String topic) {
        return read(topic, Map.of());
    }

    /** Every record that the topic has now, from these offsets on; from the first where none is given. */
    public List<Published> read(String topic, Map<TopicPartition, Long> from) {
        var ends = ends(Set.of(topic));
        ends.entrySet().removeIf(end -> end.getValue() <= from.getOrDefault(end.getKey(), 0L));
        var found = new ArrayList<Published>();
        if (ends.isEmpty()) {
            return found;
        }
        try (var reader = new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            reader.assign(ends.keySet());
            ends.keySet().forEach(partition -> reader.seek(partition, from.getOrDefault(partition, 0L)));
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(POLL).forEach(record -> found.add(new Published(record)));
            }
        }
        return found;
    }

    /** How far the topics reach. */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        within(admin.describeTopics(topics).allTopicNames()).forEach((topic, description) -> description
                .partitions()
                .forEach(partition ->
                        latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        within(admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** What the group has behind it. */
    public Map<TopicPartition, Long> committed(String group) {
        var committed = new HashMap<TopicPartition, Long>();
        within(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, at) -> committed.put(partition, at.offset()));
        return committed;
    }

    /** Names of all topics. */
    public Set<String> topics() {
        return within(admin.listTopics().names());
    }

    public Admin admin() {
        return admin;
    }

    public static <T> T within(KafkaFuture<T> future) {
        return within(future.toCompletionStage().toCompletableFuture());
    }

    private static <T> T within(Future<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker did not do it", e);
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
