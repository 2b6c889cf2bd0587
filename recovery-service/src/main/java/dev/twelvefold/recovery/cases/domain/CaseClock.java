package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;

/**
 * One clock of a case.
 *
 * @param name what it asks for
 * @param startedAt when it began to run, UTC
 * @param dueAt until when it is to be met, UTC; while it is stopped, until when it had to be
 * @param metAt when it was met, UTC; null while it is not
 * @param runsSince when it began to run, went on after the latest stop, or was hurried, UTC
 * @param used its time that had passed by then, elapsed or business as it runs
 * @param stoppedAt when it was stopped, UTC; null while it is not
 * @param steps at which its passing is told
 */
public record CaseClock(
        ClockName name,
        Instant startedAt,
        Instant dueAt,
        Instant metAt,
        Instant runsSince,
        Duration used,
        Instant stoppedAt,
        ClockSteps steps) {

    /** A clock that begins to run. */
    static CaseClock started(ClockName name, Instant startedAt, Duration length, BusinessCalendar calendar) {
        return new CaseClock(
                        name,
                        startedAt,
                        end(name, startedAt, length, calendar),
                        null,
                        startedAt,
                        Duration.ZERO,
                        null,
                        ClockSteps.NONE)
                .planned(calendar);
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
        var all = micros(length(calendar));
        return all == 0 ? 0 : (int) (100 * micros(used.plus(time(runsSince, end, calendar))) / all);
    }

    /** {@link #used} in microseconds, as it is kept. */
    public long usedMicros() {
        return micros(used);
    }

    CaseClock met(Instant at) {
        return new CaseClock(name, startedAt, dueAt, at, runsSince, used, stoppedAt, steps.unplanned());
    }

    CaseClock stopped(Instant at) {
        return isRunning() ? new CaseClock(name, startedAt, dueAt, null, runsSince, used, at, steps.unplanned()) : this;
    }

    /** Goes on with the time that was left; one that was too late already stays so. */
    CaseClock resumed(Instant at, BusinessCalendar calendar) {
        if (metAt != null || stoppedAt == null) {
            return this;
        }
        if (!stoppedAt.isBefore(dueAt)) {
            return new CaseClock(name, startedAt, dueAt, null, runsSince, used, null, steps).planned(calendar);
        }
        var left = time(stoppedAt, dueAt, calendar);
        var passed = used.plus(time(runsSince, stoppedAt, calendar));
        return new CaseClock(name, startedAt, end(name, at, left, calendar), null, at, passed, null, steps)
                .planned(calendar);
    }

    /**
     * No more than {@code left} is left of its time from {@code at} on; of one that stands still, from when it goes on. What had
     * passed before has passed, so its share may rise over a step, which is then reached now.
     */
    CaseClock hurried(Instant at, Duration left, BusinessCalendar calendar) {
        var since = stoppedAt == null ? at : stoppedAt;
        var due = end(name, since, left, calendar);
        if (isMet() || !due.isBefore(dueAt)) {
            return this;
        }
        var passed = used.plus(time(runsSince, since, calendar));
        var from = since.isAfter(runsSince) ? since : runsSince;
        return new CaseClock(name, startedAt, due, null, from, passed, stoppedAt, steps).planned(calendar);
    }

    /** The same clock that knows when its next step is; one that stands still has none. */
    CaseClock planned(BusinessCalendar calendar) {
        if (!isRunning()) {
            return this;
        }
        var all = micros(length(calendar));
        var next = steps.next();
        var nextAt = next.isPresent() ? stepAt(next.getAsInt(), all, calendar) : null;
        var plan = new ClockSteps(steps.taken(), nextAt, stepAt(ClockSteps.SOON, all, calendar));
        return new CaseClock(name, startedAt, dueAt, metAt, runsSince, used, stoppedAt, plan);
    }

    /** The same clock whose next step has been told. */
    CaseClock stepped(BusinessCalendar calendar) {
        var taken = new ClockSteps(steps.next().orElseThrow(), null, null);
        return new CaseClock(name, startedAt, dueAt, metAt, runsSince, used, stoppedAt, taken).planned(calendar);
    }

    /** Deciding and resolving take working days; the customer waits for a sign and an apology in elapsed time. */
    boolean isBusinessTime() {
        return isBusinessTime(name);
    }

    /** The earliest instant, since it runs, at which this share of all its time, in microseconds, has passed. */
    private Instant stepAt(int percent, long all, BusinessCalendar calendar) {
        var share = (all * percent + 99) / 100;
        var ahead = Duration.of(share, ChronoUnit.MICROS).minus(used);
        return ahead.isNegative() ? runsSince : end(name, runsSince, ahead, calendar);
    }

    private Duration length(BusinessCalendar calendar) {
        return used.plus(time(runsSince, dueAt, calendar));
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

    private static Instant end(ClockName name, Instant from, Duration length, BusinessCalendar calendar) {
        return isBusinessTime(name) ? calendar.plus(from, length) : from.plus(length);
    }

    private static boolean isBusinessTime(ClockName name) {
        return name == ClockName.COMPENSATION || name == ClockName.RESOLVE;
    }

    /** Instants are kept in microseconds, and so is what lies between them; division of durations takes a big integer each. */
    private static long micros(Duration duration) {
        return TimeUnit.SECONDS.toMicros(duration.getSeconds()) + TimeUnit.NANOSECONDS.toMicros(duration.getNano());
    }
}
