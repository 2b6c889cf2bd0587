package dev.twelvefold.benchmarks.catchup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatchUpBudgetTest {
    @Test
    void isMetAtItsEdge() {
        assertThat(CatchUpBudget.PEER.verdict(1.0)).isEqualTo("≥ 100 % met");
    }

    @Test
    void showsAMiss() {
        assertThat(CatchUpBudget.MANY_CUSTOMERS.verdict(0.79)).isEqualTo("≥ 80 % MISSED");
    }
}
