package dev.twelvefold.messaging.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.contracts.Topics;
import dev.twelvefold.messaging.kafka.TopicPlan;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumerStateTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConsumerState state = new ConsumerState(
            new ConsumerMeters(registry, new TopicPlan("test", List.of(Topics.EXPERIENCES), List.of())));

    @Test
    void aBatchCountsOnceItIsHandledHoweverOftenItIsTried() {
        var batch = batchOfTwo();
        assertThatThrownBy(() -> state.observe("experiences", batch, records -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(state.failing()).containsOnlyKeys("experiences");
        assertThat(records()).isZero();

        state.observe("experiences", batch, records -> {});
        assertThat(state.failing()).isEmpty();
        assertThat(records()).isEqualTo(2);
        assertThat(attempts("failed")).isEqualTo(1);
        assertThat(attempts("handled")).isEqualTo(1);
    }

    private double records() {
        return registry.get("twelvefold.consumer.records")
                .tag("topic", Topics.EXPERIENCES)
                .counter()
                .count();
    }

    private long attempts(String outcome) {
        return registry.get("twelvefold.consumer.batch")
                .tag("outcome", outcome)
                .timer()
                .count();
    }

    private static ConsumerRecords<byte[], byte[]> batchOfTwo() {
        var partition = new TopicPartition(Topics.EXPERIENCES, 0);
        return new ConsumerRecords<>(
                Map.of(
                        partition,
                        List.of(
                                new ConsumerRecord<>(Topics.EXPERIENCES, 0, 0, new byte[0], new byte[0]),
                                new ConsumerRecord<>(Topics.EXPERIENCES, 0, 1, new byte[0], new byte[0]))),
                Map.of());
    }
}
