package dev.twelvefold.recovery;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** How far the service is behind its topics. */
final class Lag {
    private static final List<String> TOPICS = List.of(
            Topics.EXPERIENCES,
            Topics.CLASS_CHANGES,
            Topics.CUSTOMERS,
            Topics.ACTIVITIES,
            Topics.COMPENSATION_OUTCOMES);

    private Lag() {}

    /** Whether the service has committed every record. */
    static boolean isZero() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaAndPostgres.bootstrapServers()))) {
            return isZero(admin);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("offsets could not be read", e);
        }
    }

    private static boolean isZero(Admin admin) throws InterruptedException, ExecutionException {
        var committed = admin.listConsumerGroupOffsets("recovery-service")
                .partitionsToOffsetAndMetadata()
                .get();
        var latest = admin.describeTopics(TOPICS).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .allMatch(end -> end.getValue().offset() == 0
                        || committed.get(end.getKey()) != null
                                && committed.get(end.getKey()).offset()
                                        >= end.getValue().offset());
    }
}
