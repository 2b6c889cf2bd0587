package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Money;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PriorityTest {
    @Property
    void staysWithinItsScaleAndRisesWithEachPart(
            @ForAll Severity severity,
            @ForAll Ladder ladder,
            @ForAll @BigRange(min = "0", max = "10000") BigDecimal spent,
            @ForAll @IntRange(max = 100) int percent,
            @ForAll @IntRange(min = 1, max = 50) int negatives) {
        var priority = Priority.of(severity, ladder, spent, percent, negatives);

        assertThat(priority).isBetween(0, 100);
        assertThat(Priority.of(severity.raised(), ladder, spent, percent, negatives))
                .isGreaterThanOrEqualTo(priority);
        assertThat(Priority.of(severity, next(ladder), spent, percent, negatives))
                .isGreaterThanOrEqualTo(priority);
        assertThat(Priority.of(severity, ladder, spent.add(BigDecimal.TEN), percent, negatives))
                .isGreaterThanOrEqualTo(priority);
        assertThat(Priority.of(severity, ladder, spent, percent + 1, negatives)).isGreaterThanOrEqualTo(priority);
        assertThat(Priority.of(severity, ladder, spent, percent, negatives + 1)).isGreaterThanOrEqualTo(priority);
    }

    @Test
    void isTheSumThatIsWrittenDown() {
        assertThat(Priority.of(Severity.CRITICAL, Ladder.STRATEGIC, new BigDecimal("5000"), 100, 5))
                .isEqualTo(100);
        assertThat(Priority.of(Severity.LOW, null, BigDecimal.ZERO, 0, 1)).isEqualTo(12);
        assertThat(Priority.of(Severity.HIGH, Ladder.REGULAR, new BigDecimal("499.99"), 75, 2))
                .isEqualTo(35 + 8 + 2 + 10 + 4);
        assertThat(Priority.of(Severity.MEDIUM, Ladder.CASUAL, new BigDecimal("1000"), 90, 3))
                .isEqualTo(20 + 4 + 6 + 15 + 6);
    }

    @Test
    void spendIsTakenTogetherInUsd() {
        var spent = List.of(
                new Money("EUR", new BigDecimal("100")),
                new Money("USD", new BigDecimal("5")),
                new Money("VND", new BigDecimal("1000000")),
                new Money("CHF", new BigDecimal("1000000")));

        assertThat(new CustomerValue(Ladder.CASUAL, spent).spentUsd(Rates.DEFAULTS))
                .isEqualByComparingTo("155");
    }

    private static Ladder next(Ladder ladder) {
        return ladder == Ladder.STRATEGIC ? ladder : Ladder.values()[ladder.ordinal() + 1];
    }
}
