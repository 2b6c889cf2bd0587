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
 * @param dueAt until when it is to be met, UTC; while it is stopped, until when it had to be
 * @param metAt when it was met, UTC; null while it is not
 * @param runsSince when it began to run, or went on after the latest stop, UTC
 * @param used its time that had passed by then, elapsed or business as it runs
 * @param stoppedAt when it was stopped, UTC; null while it is not
 */
public record CaseClock(
        ClockName name,
        Instant startedAt,
        Instant dueAt,
        Instant metAt,
        Instant runsSince,
        Duration used,
        Instant stoppedAt) {

    /** A clock that begins to run. */
    public static CaseClock started(ClockName name, Instant startedAt, Instant dueAt) {
        return new CaseClock(name, startedAt, dueAt, null, startedAt, Duration.ZERO, null);
    }

    /** Whether it still runs. */
    public boolean isRunning() {
        return metAt == null && stoppedAt == null;
    }

    /** Whether it was met. */
    public boolean isMet() {
        return metAt != null;
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
        var passed = used.plus(time(runsSince, end, calendar)).toMillis();
        var all = used.plus(time(runsSince, dueAt, calendar)).toMillis();
        return all == 0 ? 0 : (int) (100 * passed / all);
    }

    CaseClock met(Instant at) {
        return new CaseClock(name, startedAt, dueAt, at, runsSince, used, stoppedAt);
    }

    CaseClock stopped(Instant at) {
        return isRunning() ? new CaseClock(name, startedAt, dueAt, null, runsSince, used, at) : this;
    }

    /** Goes on with the time that was left; one that was too late already stays so. */
    CaseClock resumed(Instant at, BusinessCalendar calendar) {
        if (metAt != null || stoppedAt == null) {
            return this;
        }
        if (!stoppedAt.isBefore(dueAt)) {
            return new CaseClock(name, startedAt, dueAt, null, runsSince, used, null);
        }
        var left = time(stoppedAt, dueAt, calendar);
        var passed = used.plus(time(runsSince, stoppedAt, calendar));
        return new CaseClock(name, startedAt, behind(at, left, calendar), null, at, passed, null);
    }

    CaseClock dueNoLaterThan(Instant instant) {
        return instant.isBefore(dueAt)
                ? new CaseClock(name, startedAt, instant, metAt, runsSince, used, stoppedAt)
                : this;
    }

    /** Deciding and resolving take working days; the customer waits for a sign and an apology in elapsed time. */
    boolean isBusinessTime() {
        return name == ClockName.COMPENSATION || name == ClockName.RESOLVE;
    }

    private Instant behind(Instant at, Duration left, BusinessCalendar calendar) {
        return isBusinessTime() && !left.isZero() ? calendar.plus(at, left) : at.plus(left);
    }

    private Duration time(Instant from, Instant until, BusinessCalendar calendar) {
        if (!from.isBefore(until)) {
            return Duration.ZERO;
        }
        return isBusinessTime() ? calendar.between(from, until) : Duration.between(from, until);
    }

    private Instant end(Instant now) {
        if (stoppedAt != null) {
            return stoppedAt;
        }
        return metAt == null ? now : metAt;
    }
}
