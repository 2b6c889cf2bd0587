package dev.twelvefold.benchmarks.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BudgetTest {
    private final Budget budget = Budget.atLeast(0.6).withP99(25);

    @Test
    void isMetAtItsEdges() {
        assertThat(budget.verdict(0.6, 25)).isEqualTo("≥ 60 % met, p99 ≤ 25 ms met");
    }

    @Test
    void showsEachMiss() {
        assertThat(budget.verdict(0.59, 25.1)).isEqualTo("≥ 60 % MISSED, p99 ≤ 25 ms MISSED");
    }

    @Test
    void isADashWhereThereIsNone() {
        assertThat(Budget.NONE.verdict(0.1, 1_000)).isEqualTo("–");
    }
}
