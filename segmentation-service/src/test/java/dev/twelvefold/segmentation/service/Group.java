package dev.twelvefold.segmentation.service;

import static org.awaitility.Awaitility.await;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** How far the service's group has come, and how far the topics reach. */
final class Group {
    private static final String NAME = "segmentation-service";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> INPUTS = List.of(Topics.EXPERIENCES, Topics.ACTIVITIES, Topics.CASES);
    private static final List<String> OUTPUTS = List.of(
            Topics.CLASS_CHANGES,
            Topics.CUSTOMERS,
            Topics.deadLettersOf(Topics.EXPERIENCES, NAME),
            Topics.deadLettersOf(Topics.ACTIVITIES, NAME),
            Topics.deadLettersOf(Topics.CASES, NAME));

    private Group() {}

    /** Returns when everything was consumed, and all that it caused is published. */
    static void awaitCaughtUp() {
        await("all is consumed and published").atMost(PATIENCE).until(Group::isCaughtUp);
    }

    private static boolean isCaughtUp() {
        var committed = ask(admin -> admin.listConsumerGroupOffsets(NAME).partitionsToOffsetAndMetadata());
        return ends(INPUTS).entrySet().stream()
                        .filter(end -> end.getValue() > 0)
                        .allMatch(end -> committed.containsKey(end.getKey())
                                && committed.get(end.getKey()).offset() == end.getValue())
                && Database.number("SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM outbox_chunk)") == 0;
    }

    /** How much is on the topics that the service publishes to, dead letters among them. */
    static Map<TopicPartition, Long> published() {
        return ends(OUTPUTS);
    }

    /** Commits all there is as the group, though nobody has consumed it. */
    static void passEverything() {
        var all = new HashMap<TopicPartition, OffsetAndMetadata>();
        ends(INPUTS).forEach((partition, end) -> all.put(partition, new OffsetAndMetadata(end)));
        ask(admin -> admin.alterConsumerGroupOffsets(NAME, all).all());
    }

    /** Whether nobody consumes as the group, so that its offsets can be set. */
    static boolean isEmpty() {
        return ask(admin -> admin.describeConsumerGroups(List.of(NAME))
                        .describedGroups()
                        .get(NAME))
                .members()
                .isEmpty();
    }

    private static Map<TopicPartition, Long> ends(Collection<String> topics) {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        ask(admin -> admin.describeTopics(topics).allTopicNames()).forEach((topic, description) -> description
                .partitions()
                .forEach(one -> latest.put(new TopicPartition(topic, one.partition()), OffsetSpec.latest())));
        var ends = new HashMap<TopicPartition, Long>();
        ask(admin -> admin.listOffsets(latest).all()).forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", KafkaAndPostgres.bootstrapServers()))) {
            return question.apply(admin).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
