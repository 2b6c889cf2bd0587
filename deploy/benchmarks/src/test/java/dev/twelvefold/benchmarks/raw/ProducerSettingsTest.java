package dev.twelvefold.benchmarks.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.benchmarks.BenchmarkException;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {
    private static final String ENTRY = String.join(
            "\\u000a\t",
            "2026-01-01 12:00:00,000 INFO  [org.apache.kafka.common.config.AbstractConfig] (main) ProducerConfig values: ",
            "acks = -1",
            "batch.size = %d",
            "bootstrap.servers = [localhost:20000]",
            "buffer.memory = 16777216",
            "client.id = %s",
            "compression.type = none",
            "delivery.timeout.ms = 3000",
            "enable.idempotence = true",
            "linger.ms = 2",
            "max.in.flight.requests.per.connection = 5",
            "max.request.size = 1048576",
            "receive.buffer.bytes = 32768",
            "send.buffer.bytes = 131072\\u000a\n2026-01-01 12:00:00,001 INFO  [dev.twelvefold] (main) linger.ms = 99\n");

    @Test
    void takesTheEntryOfTheIntakeAndNoOther() {
        var log = ENTRY.formatted(1, "feedback-dead-letters")
                + ENTRY.formatted(65536, "feedback-intake")
                + ENTRY.formatted(2, "feedback-outbox");

        assertThat(ProducerSettings.fromLog(log))
                .containsEntry("batch.size", "65536")
                .containsEntry("linger.ms", "2");
    }

    @Test
    void leavesAddressesAndTimeoutsOut() {
        assertThat(ProducerSettings.fromLog(ENTRY.formatted(65536, "feedback-intake")))
                .doesNotContainKeys("bootstrap.servers", "client.id", "delivery.timeout.ms");
    }

    @Test
    void refusesALogThatDoesNotShowThem() {
        assertThatThrownBy(() -> ProducerSettings.fromLog(ENTRY.formatted(1, "feedback-dead-letters")))
                .isInstanceOf(BenchmarkException.class);
    }
}
