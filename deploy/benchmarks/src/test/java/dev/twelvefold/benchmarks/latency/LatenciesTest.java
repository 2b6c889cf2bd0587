package dev.twelvefold.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final long SECOND = 1_000_000;
    private static final double DIGITS = 0.1;

    private final Latencies latencies = new Latencies(2);

    @Test
    void measuresWhatIsSentAfterTheWarmUp() {
        latencies.add(0, 900_000);
        latencies.add(SECOND, SECOND + 900_000);
        latencies.add(2 * SECOND, 2 * SECOND + 5_000);
        latencies.add(3 * SECOND, 3 * SECOND + 7_000);

        assertThat(latencies.seen()).isEqualTo(4);
        assertThat(latencies.measured()).isEqualTo(2);
        assertThat(latencies.max()).isCloseTo(7, within(DIGITS));
    }

    @Test
    void hasTheRateOfWhatWasMeasured() {
        for (int i = 0; i <= 100; i++) {
            latencies.add(i * SECOND / 10, i * SECOND / 10);
        }

        assertThat(latencies.perSecond()).isCloseTo(10, within(0.01));
    }

    @Test
    void hasPercentilesInMilliseconds() {
        latencies.add(0, 0);
        for (int i = 1; i <= 1_000; i++) {
            latencies.add(3 * SECOND, 3 * SECOND + i * 1_000L);
        }

        assertThat(latencies.percentile(50)).isCloseTo(500, within(1.0));
        assertThat(latencies.percentile(99)).isCloseTo(990, within(1.0));
    }

    @Test
    void isNoNumberWhenNothingCameAfterTheWarmUp() {
        latencies.add(0, 1);

        assertThat(latencies.percentile(50)).isNaN();
    }
}
