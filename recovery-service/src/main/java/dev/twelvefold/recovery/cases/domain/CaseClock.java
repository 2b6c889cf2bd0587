package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/**
 * One clock of a case.
 *
 * @param name what it asks for
 * @param startedAt when it began to run, UTC
 * @param dueAt until when it is to be met, UTC
 * @param metAt when it was met, UTC; null while it is not
 */
public record CaseClock(ClockName name, Instant startedAt, Instant dueAt, Instant metAt) {
    /** Whether it still runs. */
    public boolean isRunning() {
        return metAt == null;
    }

    /** Whether it was met, or now can only be met, too late. */
    public boolean isBreached(Instant now) {
        return end(now).isAfter(dueAt);
    }

    /** The share of its time that has passed, 0 to 100, rounded down. A clock due before it started is at 100. */
    public int percent(Instant now, BusinessCalendar calendar) {
        var end = end(now);
        if (!end.isBefore(dueAt)) {
            return 100;
        }
        if (!startedAt.isBefore(end)) {
            return 0;
        }
        return (int)
                (100 * time(end, calendar).toMillis() / time(dueAt, calendar).toMillis());
    }

    /** Deciding and resolving take working days; the customer waits for a sign and an apology in elapsed time. */
    boolean isBusinessTime() {
        return name == ClockName.COMPENSATION || name == ClockName.RESOLVE;
    }

    private Duration time(Instant until, BusinessCalendar calendar) {
        return isBusinessTime() ? calendar.between(startedAt, until) : Duration.between(startedAt, until);
    }

    private Instant end(Instant now) {
        return isRunning() ? now : metAt;
    }

    CaseClock dueNoLaterThan(Instant instant) {
        return instant.isBefore(dueAt) ? new CaseClock(name, startedAt, instant, metAt) : this;
    }
}
