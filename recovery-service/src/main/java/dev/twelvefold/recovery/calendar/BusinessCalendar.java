package dev.twelvefold.recovery.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * When the company works, and so how business time passes.
 *
 * @param zone where the hours are meant
 * @param week working hours of each working day, in order, none overlapping; at least one day has some
 * @param holidays dates on which nobody works
 */
public record BusinessCalendar(ZoneId zone, SortedMap<DayOfWeek, List<Hours>> week, SortedSet<LocalDate> holidays) {
    /** Longer than any clock of a sane calendar; what is due later than that is due then. */
    private static final int MAX_DAYS = 3_660;

    public BusinessCalendar {
        week = Collections.unmodifiableSortedMap(new TreeMap<>(week));
        holidays = Collections.unmodifiableSortedSet(new TreeSet<>(holidays));
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("a calendar needs days and hours");
        }
    }

    /** The same hours on each of these days. */
    public BusinessCalendar(ZoneId zone, Set<DayOfWeek> days, List<Hours> hours, Set<LocalDate> holidays) {
        this(zone, weekOf(days, hours), new TreeSet<>(holidays));
    }

    /**
     * A stretch of a working day.
     *
     * @param from its first instant
     * @param to the instant behind its last, later than {@code from} on the same day; midnight for the end of that day
     */
    public record Hours(LocalTime from, LocalTime to) {
        public Hours {
            if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
                throw new IllegalArgumentException("hours end after they begin");
            }
        }

        /** How long it is, on a day of 24 hours. */
        public Duration length() {
            var length = Duration.between(from, to);
            return to.equals(LocalTime.MIDNIGHT) ? length.plusDays(1) : length;
        }

        private Stretch on(LocalDate day, ZoneId zone) {
            var end = to.equals(LocalTime.MIDNIGHT)
                    ? day.plusDays(1).atStartOfDay(zone)
                    : day.atTime(to).atZone(zone);
            return new Stretch(day.atTime(from).atZone(zone).toInstant(), end.toInstant());
        }
    }

    private record Stretch(Instant from, Instant to) {
        Duration overlap(Instant start, Instant end) {
            var first = from.isAfter(start) ? from : start;
            var last = to.isBefore(end) ? to : end;
            return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    /** Business time of one working day: of the fullest, where days differ. */
    public Duration workingDay() {
        return week.values().stream()
                .map(BusinessCalendar::length)
                .max(Comparator.naturalOrder())
                .orElseThrow();
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
     * @param business above zero
     */
    public Instant plus(Instant start, Duration business) {
        var left = business;
        var day = start.atZone(zone).toLocalDate();
        for (var passed = 0; passed <= MAX_DAYS; passed++) {
            for (var stretch : stretches(day.plusDays(passed))) {
                var available = stretch.overlap(start, stretch.to());
                if (left.compareTo(available) <= 0) {
                    return stretch.to().minus(available.minus(left));
                }
                left = left.minus(available);
            }
        }
        return day.plusDays(MAX_DAYS).atStartOfDay(zone).toInstant();
    }

    /** Business time that passes from {@code start} to {@code end}; zero when {@code end} is not later. */
    public Duration between(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            return Duration.ZERO;
        }
        return start.atZone(zone)
                .toLocalDate()
                .datesUntil(end.atZone(zone).toLocalDate().plusDays(1))
                .flatMap(day -> stretches(day).stream())
                .map(stretch -> stretch.overlap(start, end))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private List<Stretch> stretches(LocalDate day) {
        return holidays.contains(day)
                ? List.of()
                : week.getOrDefault(day.getDayOfWeek(), List.of()).stream()
                        .map(hours -> hours.on(day, zone))
                        .toList();
    }

    private static Duration length(List<Hours> hours) {
        return hours.stream().map(Hours::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static SortedMap<DayOfWeek, List<Hours>> weekOf(Set<DayOfWeek> days, List<Hours> hours) {
        return new TreeMap<>(days.stream().collect(Collectors.toMap(Function.identity(), day -> List.copyOf(hours))));
    }
}
