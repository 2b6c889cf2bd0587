package dev.twelvefold.benchmarks.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueBudgetTest {
    @Test
    void isMetAtItsEdges() {
        assertThat(QueueBudget.opening(2_000)).isEqualTo("≥ 2,000 met");
        assertThat(QueueBudget.answer(50)).isEqualTo("p95 ≤ 50 ms met");
    }

    @Test
    void showsEachMiss() {
        assertThat(QueueBudget.opening(1_999.9)).isEqualTo("≥ 2,000 MISSED");
        assertThat(QueueBudget.answer(51)).isEqualTo("p95 ≤ 50 ms MISSED");
    }
}
