package dev.twelvefold.messaging.lag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.database.Database;
import dev.twelvefold.messaging.database.TopicLog;
import dev.twelvefold.messaging.kafka.KafkaClients;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group that never runs: what it has committed is written for it. */
class GroupLagTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

    private String topic;
    private String group;
    private Admin admin;
    private KafkaClients clients;
    private GroupLag lag;

    @BeforeEach
    void start() {
        Database.fresh();
        topic = "lag-" + EventIds.fresh();
        group = "group-" + topic;
        TopicLog.create(topic);
        clients = new KafkaClients(TopicLog.settings());
        admin = Admin.create(TopicLog.settings());
        lag = lag();
    }

    @AfterEach
    void close() {
        admin.close();
    }

    private GroupLag lag() {
        return new GroupLag(admin, clients, group, List.of(topic));
    }

    @Test
    void nothingWaitsInAnEmptyTopic() {
        assertThat(lag.read()).isEqualTo(Map.of(topic, new TopicLag(0, null)));
    }

    @Test
    void aGroupThatHasCommittedNothingHasEverythingBeforeIt() {
        publish(0, EARLY.plusSeconds(5), EARLY.plusSeconds(6));
        publish(1, EARLY.plusSeconds(3));

        assertThat(lag.read()).isEqualTo(Map.of(topic, new TopicLag(3, EARLY.plusSeconds(3))));
    }

    @Test
    void theOldestIsTheFirstThatIsNotCommitted() throws Exception {
        publish(0, EARLY, EARLY.plusSeconds(1), EARLY.plusSeconds(2));
        commit(0, 1);
        assertThat(lag.read()).isEqualTo(Map.of(topic, new TopicLag(2, EARLY.plusSeconds(1))));

        publish(0, EARLY.plusSeconds(9));
        assertThat(lag.read())
                .as("it stays the oldest while nothing is committed")
                .isEqualTo(Map.of(topic, new TopicLag(3, EARLY.plusSeconds(1))));
        assertThat(lag().read())
                .as("and is known to an instance that has just started")
                .isEqualTo(Map.of(topic, new TopicLag(3, EARLY.plusSeconds(1))));

        commit(0, 4);
        assertThat(lag.read()).isEqualTo(Map.of(topic, new TopicLag(0, null)));
    }

    private void publish(int partition, Instant... times) {
        try (var producer = clients.producer(Map.of())) {
            for (var time : times) {
                producer.send(new ProducerRecord<>(topic, partition, time.toEpochMilli(), null, new byte[] {1}));
            }
        }
    }

    private void commit(int partition, long offset) throws ExecutionException, InterruptedException {
        admin.alterConsumerGroupOffsets(
                        group, Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(offset)))
                .all()
                .get();
    }
}
