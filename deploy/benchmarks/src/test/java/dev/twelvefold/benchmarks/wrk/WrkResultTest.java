package dev.twelvefold.benchmarks.wrk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.benchmarks.BenchmarkException;
import org.junit.jupiter.api.Test;

class WrkResultTest {
    private static final String OUTPUT = """
            Running 6s test @ http://127.0.0.1:20000
              1 threads and 256 connections
            Requests/sec:  20000.00
            RESULT requests=120000 micros=6000000 connect=%d read=%d write=0 timeout=0 status=%d p50=1500 p99=24300 max=90000 checked=%d wrong=%d
            """;

    @Test
    void readsTheLineThatTheScriptsPrint() {
        var result = WrkResult.parse(OUTPUT.formatted(0, 0, 0, 120_000, 0));

        assertThat(result.perSecond()).isEqualTo(20_000);
        assertThat(result.p50Millis()).isEqualTo(1.5);
        assertThat(result.p99Millis()).isEqualTo(24.3);
        assertThat(result.checked()).isEqualTo(120_000);
        assertThat(result.failed()).isZero();
    }

    @Test
    void countsBrokenConnectionsAsFailures() {
        assertThat(WrkResult.parse(OUTPUT.formatted(2, 3, 0, 0, 0)).failed()).isEqualTo(5);
    }

    @Test
    void countsAnAnswerOnceThatIsBadInStatusAndBody() {
        assertThat(WrkResult.parse(OUTPUT.formatted(0, 0, 7, 100, 7)).failed()).isEqualTo(7);
    }

    @Test
    void countsAnAnswerThatIsWrongThoughItsStatusIsGood() {
        assertThat(WrkResult.parse(OUTPUT.formatted(0, 0, 0, 100, 4)).failed()).isEqualTo(4);
    }

    @Test
    void keepsTheFirstWrongAnswer() {
        var output = OUTPUT.formatted(0, 0, 1, 1, 1) + "WRONG 503 {\"status\": 503}\n";

        assertThat(WrkResult.parse(output).failures())
                .isEqualTo("0 broken connections or timeouts, 1 wrong answers, the first one: 503 {\"status\": 503}");
    }

    @Test
    void saysWhatWrkSaidInPlaceOfResults() {
        assertThatThrownBy(() -> WrkResult.parse("unable to connect to 127.0.0.1:20000 Connection refused\n"))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("unable to connect");
    }
}
