package dev.twelvefold.systemtests.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpressionsTest {
    @Test
    void findsMetricsAmongFunctionsLabelsAndWords() {
        assertThat(
                        Expressions.metrics(
                                "histogram_quantile(0.99, sum by (le, class) (rate(a_bucket{b=\"c_d\"}[5m]))) > 0.2 and max(e) == 0"))
                .containsExactly("a_bucket", "e");
    }
}
