package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseClockTest {
    private static final BusinessCalendar CALENDAR = ClockRules.DEFAULTS.calendar();

    /** Friday, 16:00 in Saigon: one hour of work is left of the week. */
    private static final Instant FRIDAY = Instant.parse("2026-03-06T09:00:00Z");

    @Test
    void areDueByTheClockOrByTheCalendar() {
        assertThat(ClockRules.DEFAULTS.start(FRIDAY, Severity.HIGH))
                .extracting(CaseClock::dueAt)
                .isEqualTo(List.of(
                        Instant.parse("2026-03-07T09:00:00Z"),
                        Instant.parse("2026-03-07T09:00:00Z"),
                        Instant.parse("2026-03-11T09:00:00Z"),
                        Instant.parse("2026-03-27T09:00:00Z")));
        assertThat(ClockRules.DEFAULTS.start(FRIDAY, Severity.CRITICAL).get(1).dueAt())
                .isEqualTo(Instant.parse("2026-03-06T13:00:00Z"));
    }

    @Test
    void businessClocksStandStillAtNight() {
        var compensation = ClockRules.DEFAULTS.start(FRIDAY, Severity.HIGH).get(2);

        assertThat(compensation.percent(Instant.parse("2026-03-06T10:00:00Z"), CALENDAR))
                .isEqualTo(4);
        assertThat(compensation.percent(Instant.parse("2026-03-08T10:00:00Z"), CALENDAR))
                .isEqualTo(4);
        assertThat(compensation.percent(Instant.parse("2026-03-09T02:00:00Z"), CALENDAR))
                .isEqualTo(8);
    }

    @Test
    void isBreachedOnlyBehindItsTime() {
        var apology = ClockRules.DEFAULTS.start(FRIDAY, Severity.HIGH).get(1);

        assertThat(apology.percent(apology.dueAt(), CALENDAR)).isEqualTo(100);
        assertThat(apology.isBreached(apology.dueAt())).isFalse();
        assertThat(apology.isBreached(apology.dueAt().plusNanos(1_000))).isTrue();
        assertThat(apology.percent(FRIDAY.plusSeconds(12 * 3600 - 1), CALENDAR)).isEqualTo(49);
    }

    @Test
    void standsStillOnceMet() {
        var met = CaseClock.started(ClockName.APOLOGY, FRIDAY, Duration.ofSeconds(100), CALENDAR)
                .met(FRIDAY.plusSeconds(50));

        assertThat(met.percent(FRIDAY.plusSeconds(1_000), CALENDAR)).isEqualTo(50);
        assertThat(met.isBreached(FRIDAY.plusSeconds(1_000))).isFalse();
    }

    @Test
    void goesOnWithTheTimeThatWasLeft() {
        var stopped = CaseClock.started(ClockName.APOLOGY, FRIDAY, Duration.ofSeconds(100), CALENDAR)
                .stopped(FRIDAY.plusSeconds(40));

        assertThat(stopped.isRunning()).isFalse();
        assertThat(stopped.percent(FRIDAY.plusSeconds(5_000), CALENDAR)).isEqualTo(40);
        assertThat(stopped.isBreached(FRIDAY.plusSeconds(5_000))).isFalse();

        var resumed = stopped.resumed(FRIDAY.plusSeconds(1_000), CALENDAR);

        assertThat(resumed.dueAt()).isEqualTo(FRIDAY.plusSeconds(1_060));
        assertThat(resumed.percent(FRIDAY.plusSeconds(1_000), CALENDAR)).isEqualTo(40);
        assertThat(resumed.percent(FRIDAY.plusSeconds(1_030), CALENDAR)).isEqualTo(70);
        assertThat(resumed.startedAt()).isEqualTo(FRIDAY);
    }

    /** Half an hour of work on Friday has passed; from Monday noon three hours less that half hour are left. */
    @Test
    void businessClocksGoOnInBusinessTime() {
        var resumed = CaseClock.started(ClockName.COMPENSATION, FRIDAY, Duration.ofHours(3), CALENDAR)
                .stopped(Instant.parse("2026-03-06T09:30:00Z"))
                .resumed(Instant.parse("2026-03-09T05:00:00Z"), CALENDAR);

        assertThat(resumed.dueAt()).isEqualTo(Instant.parse("2026-03-09T08:30:00Z"));
        assertThat(resumed.percent(Instant.parse("2026-03-09T06:00:00Z"), CALENDAR))
                .isEqualTo(16);
    }

    @Test
    void aPauseSavesNoClockThatWasTooLate() {
        var late = CaseClock.started(ClockName.APOLOGY, FRIDAY, Duration.ofSeconds(100), CALENDAR)
                .stopped(FRIDAY.plusSeconds(101))
                .resumed(FRIDAY.plusSeconds(500), CALENDAR);

        assertThat(late.dueAt()).isEqualTo(FRIDAY.plusSeconds(100));
        assertThat(late.isBreached(FRIDAY.plusSeconds(500))).isTrue();
        assertThat(late.isRunning()).isTrue();
    }
}
