package dev.twelvefold.recovery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.recovery.calendar.BusinessCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<Hours> HOURS = List.of(
            new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0)));
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 3, 4);
    private static final BusinessCalendar CALENDAR =
            new BusinessCalendar(SAIGON, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), HOURS, Set.of(HOLIDAY));

    /** A zone whose clocks change within the time under test. */
    private static final BusinessCalendar BERLIN =
            new BusinessCalendar(ZoneId.of("Europe/Berlin"), EnumSet.allOf(DayOfWeek.class), HOURS, Set.of());

    private static final Instant START = Instant.parse("2026-02-27T00:00:00Z");

    @Property(tries = 300)
    void agreesWithCountingMinutes(
            @ForAll @IntRange(max = 20_000) int offset, @ForAll @IntRange(min = 1, max = 3_000) int minutes) {
        var start = START.plusSeconds(60L * offset);

        assertThat(CALENDAR.plus(start, Duration.ofMinutes(minutes))).isEqualTo(counted(CALENDAR, start, minutes));
    }

    @Property(tries = 100)
    void agreesWithCountingMinutesWhereClocksChange(
            @ForAll @IntRange(max = 50_000) int offset, @ForAll @IntRange(min = 1, max = 2_000) int minutes) {
        var start = START.plusSeconds(60L * offset);

        assertThat(BERLIN.plus(start, Duration.ofMinutes(minutes))).isEqualTo(counted(BERLIN, start, minutes));
    }

    @Property(tries = 500)
    void whatPassesUntilTheEndIsWhatWasAdded(
            @ForAll @IntRange(max = 2_000_000) int seconds, @ForAll @IntRange(min = 1, max = 500_000) int business) {
        var start = START.plusSeconds(seconds);
        var added = Duration.ofSeconds(business);

        var end = CALENDAR.plus(start, added);

        assertThat(CALENDAR.between(start, end)).isEqualTo(added);
        assertThat(CALENDAR.between(start, end.minusNanos(1))).isLessThan(added);
    }

    @Test
    void aDayBegunInTheMorningEndsInTheEvening() {
        assertThat(CALENDAR.plus(at(2, 8, 0), CALENDAR.workingDay())).isEqualTo(at(2, 17, 0));
    }

    @Test
    void nightsWeekendsAndHolidaysDoNotCount() {
        assertThat(CALENDAR.plus(at(3, 18, 0), Duration.ofHours(1))).isEqualTo(at(5, 9, 0));
        assertThat(CALENDAR.plus(at(6, 16, 30), Duration.ofHours(1))).isEqualTo(at(9, 8, 30));
    }

    @Test
    void searchesForTenYears() {
        var never = new BusinessCalendar(SAIGON, EnumSet.of(DayOfWeek.MONDAY), HOURS, everyMonday());

        assertThat(never.plus(START, Duration.ofHours(1)))
                .isBetween(START.plus(Duration.ofDays(3_650)), START.plus(Duration.ofDays(3_670)));
    }

    /** The slow truth: walks from minute to minute and counts those in which somebody works. */
    private static Instant counted(BusinessCalendar calendar, Instant start, int minutes) {
        var now = start;
        for (var left = minutes; left > 0; now = now.plusSeconds(60)) {
            if (works(calendar, now)) {
                left--;
            }
        }
        return now;
    }

    private static boolean works(BusinessCalendar calendar, Instant minute) {
        var local = minute.atZone(calendar.zone());
        var hour = local.getHour();
        return calendar.week().containsKey(local.getDayOfWeek())
                && !calendar.holidays().contains(local.toLocalDate())
                && hour >= 8
                && hour < 17
                && hour != 12;
    }

    private static Set<LocalDate> everyMonday() {
        var first = LocalDate.of(2026, 2, 23);
        return Set.copyOf(first.datesUntil(first.plusYears(11), java.time.Period.ofWeeks(1))
                .toList());
    }

    private static Instant at(int day, int hour, int minute) {
        return LocalDate.of(2026, 3, day).atTime(hour, minute).atZone(SAIGON).toInstant();
    }
}
