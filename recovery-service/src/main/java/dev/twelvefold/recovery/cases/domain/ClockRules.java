package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How long the clocks of a case run.
 *
 * @param acknowledge elapsed time until somebody has taken it on
 * @param apology elapsed time until the apology
 * @param criticalApology the same of a critical case
 * @param compensation business time until compensation is decided; a day is a working day of the calendar
 * @param resolve business time until nothing but the offset is left
 * @param calendar by which working days are counted
 */
public record ClockRules(
        Duration acknowledge,
        Duration apology,
        Duration criticalApology,
        Duration compensation,
        Duration resolve,
        BusinessCalendar calendar) {

    /** The policy's defaults. */
    public static final ClockRules DEFAULTS = new ClockRules(
            Duration.ofHours(24),
            Duration.ofHours(24),
            Duration.ofHours(4),
            Duration.ofDays(3),
            Duration.ofDays(15),
            new BusinessCalendar(
                    ZoneId.of("Asia/Ho_Chi_Minh"),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    List.of(hours(8, 12), hours(13, 17)),
                    Set.of()));

    /** The clocks of a case opened at {@code openedAt}, in the order of {@link ClockName}. */
    List<CaseClock> start(Instant openedAt, Severity severity) {
        return Arrays.stream(ClockName.values())
                .map(name -> started(name, openedAt, severity))
                .toList();
    }

    /** A clock of this name that begins to run. */
    CaseClock started(ClockName name, Instant at, Severity severity) {
        return CaseClock.started(
                name,
                at,
                switch (name) {
                    case ACKNOWLEDGE -> acknowledge;
                    case APOLOGY -> severity == Severity.CRITICAL ? criticalApology : apology;
                    case COMPENSATION -> calendar.business(compensation);
                    case RESOLVE -> calendar.business(resolve);
                },
                calendar);
    }

    /** The clocks of a case that became critical by what came in at {@code at}: the apology cannot wait as long. */
    List<CaseClock> hurry(List<CaseClock> clocks, Instant at) {
        return clocks.stream()
                .map(clock -> clock.name() == ClockName.APOLOGY ? clock.hurried(at, criticalApology, calendar) : clock)
                .toList();
    }

    /** The clocks as the state of the case asks for: met by what was done, new for what is due again, stopped by its end. */
    List<CaseClock> settled(RecoveryCase theCase, Instant at) {
        return theCase.clocks().stream()
                .map(clock -> settled(clock, theCase, at))
                .toList();
    }

    private CaseClock settled(CaseClock clock, RecoveryCase theCase, Instant at) {
        if (isDone(clock.name(), theCase)) {
            return clock.isMet() ? clock : clock.met(at);
        }
        if (theCase.status().isEnded()) {
            return clock.stopped(at);
        }
        var isLeftOver = clock.stoppedAt() != null && theCase.pause() == null && !clock.isMet();
        return isLeftOver || clock.isMet() && isDueAgain(clock.name(), theCase)
                ? started(clock.name(), at, theCase.severity())
                : clock;
    }

    /** Acknowledging leaves nothing to read it off by: who does it says so. */
    private static boolean isDone(ClockName name, RecoveryCase theCase) {
        return switch (name) {
            case ACKNOWLEDGE -> false;
            case APOLOGY -> theCase.tracks().apology().isFulfilled();
            case COMPENSATION -> theCase.tracks().compensation().isDecided();
            case RESOLVE ->
                theCase.status() == CaseStatus.FOLLOWING_UP || theCase.status().isEnded();
        };
    }

    /** A compensation that was rejected or has failed goes on with the clock that it had. */
    private static boolean isDueAgain(ClockName name, RecoveryCase theCase) {
        return switch (name) {
            case ACKNOWLEDGE -> false;
            case APOLOGY, RESOLVE -> true;
            case COMPENSATION -> theCase.tracks().compensation() == CompensationStatus.NONE;
        };
    }

    private static BusinessCalendar.Hours hours(int from, int to) {
        return new BusinessCalendar.Hours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
