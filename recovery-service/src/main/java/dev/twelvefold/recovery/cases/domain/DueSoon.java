package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.recovery.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

/** When a case begins to be due soon: a clock that runs has used up most of its time. */
public final class DueSoon {
    private static final int PERCENT = 75;
    private static final int ALL = 100;

    private DueSoon() {}

    /** The first instant at which a running clock is at 75 %; {@link RecoveryCase#NEVER} when none runs. */
    public static Instant at(RecoveryCase theCase, BusinessCalendar calendar) {
        return theCase.clocks().stream()
                .filter(CaseClock::isRunning)
                .map(clock -> at(clock, calendar))
                .min(Comparator.naturalOrder())
                .orElse(RecoveryCase.NEVER);
    }

    static Instant at(CaseClock clock, BusinessCalendar calendar) {
        var left = left(clock, calendar);
        var share = clock.used().plus(left).multipliedBy(PERCENT).dividedBy(ALL);
        var until = share.minus(clock.used());
        if (until.isNegative() || until.isZero()) {
            return clock.runsSince();
        }
        return clock.isBusinessTime()
                ? calendar.plus(clock.runsSince(), until)
                : clock.runsSince().plus(until);
    }

    private static Duration left(CaseClock clock, BusinessCalendar calendar) {
        if (!clock.runsSince().isBefore(clock.dueAt())) {
            return Duration.ZERO;
        }
        return clock.isBusinessTime()
                ? calendar.between(clock.runsSince(), clock.dueAt())
                : Duration.between(clock.runsSince(), clock.dueAt());
    }
}
