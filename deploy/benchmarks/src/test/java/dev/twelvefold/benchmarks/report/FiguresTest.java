package dev.twelvefold.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void showsTheSpreadOfARatio() {
        assertThat(Figures.percent(new Spread(0.6, 0.554, 0.719))).isEqualTo("60 % (55–72)");
    }

    @Test
    void showsADashWhereThereIsNoNumber() {
        assertThat(Figures.whole(Double.NaN)).isEqualTo("–");
        assertThat(Figures.percent(new Spread(Double.NaN, Double.NaN, Double.NaN)))
                .isEqualTo("–");
    }
}
