package dev.twelvefold.recovery.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When the company works, and so how business time passes: at every instant at which a clock on a wall of the zone shows a time
 * within a shift of that weekday, on a date that is no holiday. Where clocks are put forward, a shift across the gap is shorter;
 * where they are put back, what is shown twice is worked twice.
 *
 * @param zone where the shifts are meant
 * @param week the shifts of each working day, in order, none overlapping; at least one
 * @param holidays dates on which nobody works
 */
public record BusinessCalendar(ZoneId zone, SortedMap<DayOfWeek, List<Hours>> week, SortedSet<LocalDate> holidays) {
    /** Longer than any holiday and any clock; a search that gets here was given a calendar without working days. */
    private static final Duration MAX = Duration.ofDays(3_660);

    public BusinessCalendar {
        week = copied(week);
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
    }

    /** A calendar whose days and holidays come in any order. */
    public BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<Hours>> week, Set<LocalDate> holidays) {
        this(zone, new TreeMap<>(week), new TreeSet<>(holidays));
    }

    /** A calendar with the same shifts on all of these days. */
    public BusinessCalendar(ZoneId zone, Set<DayOfWeek> days, List<Hours> hours, Set<LocalDate> holidays) {
        this(zone, sameOn(days, hours), new TreeSet<>(holidays));
    }

    /**
     * A shift: a stretch of a working day.
     *
     * @param from its first instant, as a clock on a wall shows it
     * @param to the instant behind its last, later than {@code from}; midnight is the end of the day
     */
    public record Hours(LocalTime from, LocalTime to) {
        private static final long DAY = Duration.ofDays(1).toNanos();

        public Hours {
            if (endOf(to) <= from.toNanoOfDay()) {
                throw new IllegalArgumentException("hours end after they begin");
            }
        }

        /** How long it is where the clocks are left alone. */
        Duration length() {
            return Duration.ofNanos(end() - start());
        }

        /** Nanoseconds of it between these two, all since midnight. */
        private long within(long first, long last) {
            return Math.max(0, Math.min(end(), last) - Math.max(start(), first));
        }

        private long start() {
            return from.toNanoOfDay();
        }

        private long end() {
            return endOf(to);
        }

        private static long endOf(LocalTime to) {
            return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toNanoOfDay();
        }
    }

    /** Business time of one working day; where they differ, the mean of the week's in whole seconds. */
    public Duration workingDay() {
        var all =
                week.values().stream().flatMap(List::stream).map(Hours::length).reduce(Duration.ZERO, Duration::plus);
        return Duration.ofSeconds(all.toSeconds() / week.size());
    }

    /** Business time that is so many working days, and the part below a day as it is. */
    public Duration business(Duration workingTime) {
        var days = workingTime.toDays();
        return workingDay().multipliedBy(days).plus(workingTime.minusDays(days));
    }

    /**
     * The earliest instant by which {@code business} of business time has passed since {@code start}; ten years later where
     * nobody works for so long, since whoever waits must not be held up by a calendar.
     *
     * @param business not below zero
     */
    public Instant plus(Instant start, Duration business) {
        if (business.isNegative()) {
            throw new IllegalArgumentException("business time only goes on");
        }
        if (business.isZero()) {
            return start;
        }
        var limit = start.plus(MAX);
        // More than that is not reached, and counts in nanoseconds for 292 years only.
        var left = business.compareTo(MAX) < 0 ? business.toNanos() : MAX.toNanos();
        for (var span = Span.at(start, zone); span.from().isBefore(limit); span = span.next(zone)) {
            var worked = walk(span, limit, left);
            if (worked.reachedAt() != null) {
                return worked.reachedAt();
            }
            left -= worked.time();
        }
        return limit;
    }

    /** Business time that passes from {@code start} to {@code end}; zero when {@code end} is not later. */
    public Duration between(Instant start, Instant end) {
        var passed = 0L;
        for (var span = Span.at(start, zone); span.from().isBefore(end); span = span.next(zone)) {
            passed += walk(span, end, Long.MAX_VALUE).time();
        }
        return Duration.ofNanos(passed);
    }

    /**
     * What a walk through a span has found.
     *
     * @param time business time of all of it, in nanoseconds
     * @param reachedAt when the time that was looked for had passed; null when it did not
     */
    private record Walked(long time, Instant reachedAt) {}

    /**
     * Walks from day to day, within which the clock on the wall runs evenly, until {@code end} or until so many nanoseconds have
     * passed. In numbers: opening a case takes ten such walks, and durations and times were an eighth of all its garbage.
     */
    private Walked walk(Span span, Instant end, long wanted) {
        var from = span.local(span.from());
        var to = span.local(span.endsBefore(end) ? span.to() : end);
        var lastDate = to.toLocalDate();
        var first = from.toLocalTime().toNanoOfDay();
        var passed = 0L;
        for (var date = from.toLocalDate(); !date.isAfter(lastDate); date = date.plusDays(1)) {
            var last = date.equals(lastDate) ? to.toLocalTime().toNanoOfDay() : Hours.DAY;
            for (var shift : shifts(date)) {
                var worked = shift.within(first, last);
                if (worked >= wanted - passed) {
                    var since = Math.max(shift.start(), first) + wanted - passed;
                    return new Walked(wanted, span.instant(date.atStartOfDay().plusNanos(since)));
                }
                passed += worked;
            }
            first = 0;
        }
        return new Walked(passed, null);
    }

    private List<Hours> shifts(LocalDate date) {
        return holidays.contains(date) ? List.of() : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static SortedMap<DayOfWeek, List<Hours>> copied(Map<DayOfWeek, List<Hours>> week) {
        var copy = new TreeMap<DayOfWeek, List<Hours>>();
        week.forEach((day, shifts) -> {
            if (!shifts.isEmpty()) {
                copy.put(day, ordered(shifts));
            }
        });
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs days and hours");
        }
        return Collections.unmodifiableSortedMap(copy);
    }

    private static List<Hours> ordered(List<Hours> shifts) {
        for (var i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).start() < shifts.get(i - 1).end()) {
                throw new IllegalArgumentException("shifts are in order and do not overlap");
            }
        }
        return List.copyOf(shifts);
    }

    private static SortedMap<DayOfWeek, List<Hours>> sameOn(Set<DayOfWeek> days, List<Hours> hours) {
        var week = new TreeMap<DayOfWeek, List<Hours>>();
        days.forEach(day -> week.put(day, hours));
        return week;
    }
}
