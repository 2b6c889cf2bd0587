package dev.twelvefold.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatencyBudgetTest {
    @Test
    void isMetAtItsEdges() {
        assertThat(LatencyBudget.OF_THE_SYSTEM.verdict(50, 250)).isEqualTo("p50 ≤ 50 ms met, p99 ≤ 250 ms met");
    }

    @Test
    void showsEachMiss() {
        assertThat(LatencyBudget.OF_THE_SYSTEM.verdict(50.1, 251)).isEqualTo("p50 ≤ 50 ms MISSED, p99 ≤ 250 ms MISSED");
    }
}
