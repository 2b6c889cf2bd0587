package dev.twelvefold.benchmarks.pgbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.benchmarks.BenchmarkException;
import org.junit.jupiter.api.Test;

class PgbenchResultTest {
    private static final String OUTPUT = """
            pgbench (15.20 (Debian 15.20-0+deb12u1), server 18.3)
            number of clients: 2
            number of transactions actually processed: %s
            number of failed transactions: 0 (0.000%%)
            latency average = 63.048 ms
            initial connection time = 12.345 ms
            tps = 31.721935 (without initial connection time)
            """;

    @Test
    void readsTheRate() {
        assertThat(PgbenchResult.perSecond(OUTPUT.formatted("100/100"))).isEqualTo(31.721935);
    }

    @Test
    void refusesARunThatLeftSomethingOut() {
        assertThatThrownBy(() -> PgbenchResult.perSecond(OUTPUT.formatted("99/100")))
                .isInstanceOf(BenchmarkException.class);
    }

    @Test
    void saysWhatPgbenchSaidInPlaceOfResults() {
        assertThatThrownBy(() -> PgbenchResult.perSecond("pgbench: error: connection to server failed\n"))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("connection to server failed");
    }
}
