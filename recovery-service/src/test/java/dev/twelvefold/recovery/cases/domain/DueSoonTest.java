package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.ClockName;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DueSoonTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final ClockRules RULES = ClockRules.DEFAULTS;

    /** Held against the percent that the API shows, of clocks that were stopped for a while or not. */
    @Property(tries = 300)
    void isWhenThreeQuartersHavePassed(
            @ForAll ClockName name,
            @ForAll @IntRange(max = 20_000) int openedAfterMinutes,
            @ForAll @IntRange(max = 200) int ranMinutes,
            @ForAll @IntRange(max = 10_000) int stoodMinutes) {
        var opened = START.plus(Duration.ofMinutes(openedAfterMinutes));
        var stopped = opened.plus(Duration.ofMinutes(ranMinutes));
        var clock = RULES.started(name, opened, Severity.CRITICAL)
                .stopped(stopped)
                .resumed(stopped.plus(Duration.ofMinutes(stoodMinutes)), RULES.calendar());

        var soon = DueSoon.at(clock, RULES.calendar());

        assertThat(clock.percent(soon, RULES.calendar())).isGreaterThanOrEqualTo(75);
        if (soon.isAfter(clock.runsSince())) {
            assertThat(clock.percent(soon.minusMillis(1), RULES.calendar())).isLessThan(75);
        }
    }
}
