package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How long the clocks of a case run.
 *
 * @param acknowledge elapsed time until somebody has taken it on
 * @param apology elapsed time until the apology
 * @param criticalApology the same of a critical case
 * @param compensationDays working days until compensation is decided
 * @param resolveDays working days until nothing but the offset is left
 * @param calendar by which working days are counted
 */
public record ClockRules(
        Duration acknowledge,
        Duration apology,
        Duration criticalApology,
        int compensationDays,
        int resolveDays,
        BusinessCalendar calendar) {

    /** The policy's defaults. */
    public static final ClockRules DEFAULTS = new ClockRules(
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(4),
            3,
            15,
            new BusinessCalendar(
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    List.of(hours(8, 12), hours(13, 17)),
                    Set.of()));

    /** The clocks of a case opened at {@code openedAt}, in the order of {@link ClockName}. */
    List<CaseClock> start(Instant openedAt, Severity severity) {
        return List.of(
                new CaseClock(ClockName.ACKNOWLEDGE, openedAt, openedAt.plus(acknowledge), null),
                new CaseClock(ClockName.APOLOGY, openedAt, openedAt.plus(apologyWithin(severity)), null),
                new CaseClock(ClockName.COMPENSATION, openedAt, afterDays(openedAt, compensationDays), null),
                new CaseClock(ClockName.RESOLVE, openedAt, afterDays(openedAt, resolveDays), null));
    }

    /** The clocks of a case that became critical by what came in at {@code at}: the apology cannot wait as long. */
    List<CaseClock> hurry(List<CaseClock> clocks, Instant at) {
        return clocks.stream()
                .map(clock -> clock.name() == ClockName.APOLOGY && clock.isRunning()
                        ? clock.dueNoLaterThan(at.plus(criticalApology))
                        : clock)
                .toList();
    }

    private Duration apologyWithin(Severity severity) {
        return severity == Severity.CRITICAL ? criticalApology : apology;
    }

    private Instant afterDays(Instant openedAt, int days) {
        return calendar.plus(openedAt, calendar.workingDay().multipliedBy(days));
    }

    private static BusinessCalendar.Hours hours(int from, int to) {
        return new BusinessCalendar.Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
