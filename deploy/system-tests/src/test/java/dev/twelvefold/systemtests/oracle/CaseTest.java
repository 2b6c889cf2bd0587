package dev.twelvefold.systemtests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.history.Script;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The oracle of cases against figures worked out by hand. */
class CaseTest {
    /** A Sunday, ten in the morning in Ho Chi Minh City. */
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @Test
    void aCaseHoldsTheDebtsThatWereOpenWhenItOpenedAndThoseThatJoined() {
        var story = new Script("", NOW).rated(1).fives(12).rated(2, 2).fives(3).complained();

        var opened = openedBy(story);

        assertThat(opened.openedWith()).containsExactly("e14", "e15");
        assertThat(opened.debts()).extracting(debt -> debt.negative().id()).containsExactly("e14", "e15", "e19");
        assertThat(opened.version()).isEqualTo(1 + 3 + 1);
    }

    @Test
    void theThirdNegativeRaisesTheSeverityAndShortensTheClock() {
        var opened = openedBy(
                new Script("", NOW).complained("billing", "high", null, null).rated(1, 2));

        var expected = ExpectedCase.of(opened, NOW);

        assertThat(expected.path("severity").textValue()).isEqualTo("critical");
        assertThat(expected.at("/apology/dueAt").textValue()).isEqualTo("2026-11-22T07:00:00.003Z");
        assertThat(expected.at("/compensation/suggested").toString())
                .isEqualTo("{\"kind\":\"refund\",\"amount\":20,\"currency\":\"USD\"}");
        assertThat(expected.path("priority").intValue()).isEqualTo(50 + 3 * 2);
    }

    @Test
    void businessTimeCountsWorkingHoursOnly() {
        var saturday = Instant.parse("2026-11-21T05:00:00Z");
        var mondayAtTen = Instant.parse("2026-11-23T03:00:30.5Z");

        assertThat(BusinessClock.due(saturday, 1)).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(BusinessClock.due(mondayAtTen, 1)).isEqualTo("2026-11-24T03:00:30.5Z");
        assertThat(BusinessClock.due(mondayAtTen, 3)).isEqualTo("2026-11-26T03:00:30.5Z");
    }

    @Test
    void nobodyHurtEnoughMeansNoCase() {
        assertThat(Case.of(biography(new Script("", NOW).rated(2)))).isEmpty();
    }

    private static Case openedBy(Script script) {
        return Case.of(biography(script)).orElseThrow();
    }

    private static Biography biography(Script script) {
        return Biography.of("c", Samples.told(script.of("c"), NOW), NOW);
    }
}
