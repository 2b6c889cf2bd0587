package dev.twelvefold.messaging.lag;

import dev.twelvefold.messaging.kafka.KafkaClients;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer group is behind, from what it has committed: a batch that can not be handled is not committed, and what was
 * committed outlives the instance. So it is known while the database is away, right after a restart, and whoever holds the partitions.
 * Where the group is not behind, this is three requests; else it reads one record of each partition in which the group has moved.
 */
final class GroupLag {
    private record Place(long offset, Instant publishedAt) {}

    private final Admin admin;
    private final OldestRecords records;
    private final String group;
    private final List<String> topics;
    private Map<TopicPartition, Place> known = Map.of();

    GroupLag(Admin admin, KafkaClients clients, String group, List<String> topics) {
        this.admin = admin;
        this.records = new OldestRecords(clients);
        this.group = group;
        this.topics = List.copyOf(topics);
    }

    /**
     * The lag of each topic.
     *
     * @throws KafkaException when the broker does not answer
     */
    Map<String, TopicLag> read() {
        // The ends before the places: a group that keeps up is not behind by what came in between.
        var ends = ends();
        var places = committed(ends.keySet());
        places.entrySet().removeIf(place -> place.getValue() >= ends.get(place.getKey()));
        known = locate(places);
        var lags = new HashMap<String, TopicLag>();
        topics.forEach(topic -> lags.put(topic, TopicLag.NONE));
        places.forEach((partition, offset) -> lags.merge(
                partition.topic(), new TopicLag(ends.get(partition) - offset, publishedAt(partition)), TopicLag::plus));
        return lags;
    }

    private Instant publishedAt(TopicPartition partition) {
        var place = known.get(partition);
        return place == null ? null : place.publishedAt();
    }

    /** What stands at the places; read anew only where the group has moved. */
    private Map<TopicPartition, Place> locate(Map<TopicPartition, Long> places) {
        var located = new HashMap<TopicPartition, Place>();
        var moved = new HashMap<TopicPartition, Long>();
        places.forEach((partition, offset) -> {
            var place = known.get(partition);
            if (place != null && place.offset() == offset) {
                located.put(partition, place);
            } else {
                moved.put(partition, offset);
            }
        });
        records.publishedAt(moved)
                .forEach((partition, at) -> located.put(partition, new Place(moved.get(partition), at)));
        return located;
    }

    private Map<TopicPartition, Long> ends() {
        var partitions = new HashMap<TopicPartition, OffsetSpec>();
        answer(admin.describeTopics(topics).allTopicNames()).forEach((topic, description) -> description
                .partitions()
                .forEach(partition ->
                        partitions.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        return offsets(partitions);
    }

    /** A group that has committed nothing yet begins with the first record. */
    private Map<TopicPartition, Long> committed(Collection<TopicPartition> partitions) {
        var committed = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var places = new HashMap<TopicPartition, Long>();
        var unread = new HashMap<TopicPartition, OffsetSpec>();
        for (var partition : partitions) {
            var place = committed.get(partition);
            if (place == null) {
                unread.put(partition, OffsetSpec.earliest());
            } else {
                places.put(partition, place.offset());
            }
        }
        places.putAll(offsets(unread));
        return places;
    }

    private Map<TopicPartition, Long> offsets(Map<TopicPartition, OffsetSpec> wanted) {
        var offsets = new HashMap<TopicPartition, Long>();
        if (!wanted.isEmpty()) {
            answer(admin.listOffsets(wanted).all())
                    .forEach((partition, found) -> offsets.put(partition, found.offset()));
        }
        return offsets;
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException("The broker does not tell how far the group is", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while the broker was asked how far the group is", e);
        }
    }
}
