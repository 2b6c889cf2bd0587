package dev.twelvefold.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SentAtTest {
    @Test
    void travelsInTheIdOfTheCustomer() {
        var customer = SentAt.customer(12, 1_764_079_200_123_456L);

        assertThat(SentAt.of(customer.getBytes(StandardCharsets.US_ASCII))).isEqualTo(1_764_079_200_123_456L);
    }
}
