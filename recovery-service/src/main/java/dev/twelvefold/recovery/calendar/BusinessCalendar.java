package dev.twelvefold.recovery.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When the company works, and so how business time passes.
 *
 * @param zone where the hours are meant
 * @param days working days of the week; not empty
 * @param hours working hours of such a day, in order, none overlapping; not empty
 * @param holidays dates on which nobody works
 */
public record BusinessCalendar(ZoneId zone, Set<DayOfWeek> days, List<Hours> hours, Set<LocalDate> holidays) {
    /** Longer than any holiday and any clock; a search that gets here was given a calendar without working days. */
    private static final int MAX_DAYS = 3_660;

    public BusinessCalendar {
        days = Set.copyOf(days);
        hours = List.copyOf(hours);
        holidays = Set.copyOf(holidays);
        if (days.isEmpty() || hours.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs days and hours");
        }
    }

    /**
     * A stretch of a working day.
     *
     * @param from its first instant
     * @param to the instant behind its last, later than {@code from} on the same day
     */
    public record Hours(LocalTime from, LocalTime to) {
        public Hours {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("hours end after they begin");
            }
        }
    }

    private record Stretch(Instant from, Instant to) {
        Duration overlap(Instant start, Instant end) {
            var first = from.isAfter(start) ? from : start;
            var last = to.isBefore(end) ? to : end;
            return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    /** Business time of one working day. */
    public Duration workingDay() {
        return hours.stream()
                .map(stretch -> Duration.between(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The earliest instant by which {@code business} of business time has passed since {@code start}.
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
        throw new IllegalArgumentException("no working day within " + MAX_DAYS + " days of " + start);
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
        return worksOn(day) ? hours.stream().flatMap(part -> stretch(day, part)).toList() : List.of();
    }

    private boolean worksOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    private Stream<Stretch> stretch(LocalDate day, Hours part) {
        return Stream.of(new Stretch(
                day.atTime(part.from()).atZone(zone).toInstant(),
                day.atTime(part.to()).atZone(zone).toInstant()));
    }
}
