package dev.twelvefold.segmentation.rebuild;

import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.messaging.kafka.TopicPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** The consumer group of the service, seen from outside. */
@ApplicationScoped
class ServiceGroup {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaClients clients;
    private final String group;

    ServiceGroup(KafkaClients clients, TopicPlan plan) {
        this.clients = clients;
        this.group = plan.group();
    }

    /** The offsets that are committed: everything before them has had its effect, or is in the dead letters. */
    Map<TopicPartition, Long> committed() {
        var offsets = ask(admin -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        var committed = new HashMap<TopicPartition, Long>();
        offsets.forEach((partition, at) -> {
            if (at != null) {
                committed.put(partition, at.offset());
            }
        });
        return committed;
    }

    /** Whether anybody consumes as the group. */
    boolean hasMembers() {
        try {
            return !ask(admin -> admin.describeConsumerGroups(List.of(group))
                            .describedGroups()
                            .get(group))
                    .members()
                    .isEmpty();
        } catch (GroupIdNotFoundException nobodyEverConsumed) {
            return false;
        }
    }

    private <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        try (var admin = clients.admin(PATIENCE)) {
            return question.apply(admin).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException unknown) {
                throw unknown;
            }
            throw new KafkaException("The consumer group " + group + " could not be asked for", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while asking for the consumer group " + group, e);
        }
    }
}
