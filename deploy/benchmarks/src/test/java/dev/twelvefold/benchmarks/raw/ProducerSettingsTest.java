package dev.twelvefold.benchmarks.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.benchmarks.BenchmarkException;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {
    private static final String BLOCK = """
            2026-01-01 12:00:00,000 INFO  [org.apache.kafka.common.config.AbstractConfig] (main) ProducerConfig values:\s
            \tacks = -1
            \tbatch.size = %d
            \tbootstrap.servers = [localhost:20000]
            \tbuffer.memory = 16777216
            \tclient.id = %s
            \tcompression.type = none
            \tdelivery.timeout.ms = 3000
            \tenable.idempotence = true
            \tlinger.ms = 2
            \tmax.in.flight.requests.per.connection = 5
            \tmax.request.size = 1048576
            \treceive.buffer.bytes = 32768
            \tsend.buffer.bytes = 131072

            2026-01-01 12:00:00,001 INFO  [dev.twelvefold] (main) linger.ms = 99
            """;

    @Test
    void takesTheBlockOfTheIntakeAndNoOther() {
        var log = BLOCK.formatted(1, "feedback-dead-letters")
                + BLOCK.formatted(65536, "feedback-intake")
                + BLOCK.formatted(2, "feedback-outbox");

        assertThat(ProducerSettings.fromLog(log))
                .containsEntry("batch.size", "65536")
                .containsEntry("linger.ms", "2");
    }

    @Test
    void leavesAddressesAndTimeoutsOut() {
        assertThat(ProducerSettings.fromLog(BLOCK.formatted(65536, "feedback-intake")))
                .doesNotContainKeys("bootstrap.servers", "client.id", "delivery.timeout.ms");
    }

    @Test
    void refusesALogThatDoesNotShowThem() {
        assertThatThrownBy(() -> ProducerSettings.fromLog(BLOCK.formatted(1, "feedback-dead-letters")))
                .isInstanceOf(BenchmarkException.class);
    }
}
