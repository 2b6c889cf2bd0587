package dev.twelvefold.recovery.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.recovery.calendar.BusinessCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    private static final ZoneId SAIGON = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<Hours> HOURS = List.of(
            new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0)));
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 3, 4);
    private static final BusinessCalendar CALENDAR =
            new BusinessCalendar(SAIGON, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), HOURS, Set.of(HOLIDAY));

    private static final Instant START = Instant.parse("2026-02-27T00:00:00Z");

    @Test
    void aDayBegunInTheMorningEndsInTheEvening() {
        assertThat(CALENDAR.plus(at(2, 8, 0), CALENDAR.workingDay())).isEqualTo(at(2, 17, 0));
    }

    @Test
    void nightsWeekendsAndHolidaysDoNotCount() {
        assertThat(CALENDAR.plus(at(3, 18, 0), Duration.ofHours(1))).isEqualTo(at(5, 9, 0));
        assertThat(CALENDAR.plus(at(6, 16, 30), Duration.ofHours(1))).isEqualTo(at(9, 8, 30));
    }

    /** In Berlin 02:00 to 03:00 is left out on 29 March 2026 and shown twice on 25 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28, 22:00, 06:00, 2026-03-28T23:00, PT5H, PT7H",
        "2026-03-29, 00:00, 06:00, 2026-03-28T23:00, PT5H, PT5H",
        "2026-03-29, 02:15, 02:45, 2026-03-28T23:00, PT0S, PT0S",
        "2026-03-29, 02:30, 04:00, 2026-03-28T23:00, PT1H, PT1H",
        "2026-10-25, 00:00, 06:00, 2026-10-24T22:00, PT7H, PT7H",
        "2026-10-25, 02:15, 02:45, 2026-10-24T22:00, PT1H, PT1H",
        "2026-10-25, 01:00, 02:30, 2026-10-24T22:00, PT2H, PT2H"
    })
    void aShiftIsAsLongAsTheClocksMakeIt(
            LocalDate date, LocalTime from, LocalTime to, LocalDateTime start, Duration untilMorning, Duration all) {
        var nightly = new BusinessCalendar(
                ZoneId.of("Europe/Berlin"),
                from.isBefore(to)
                        ? Map.of(date.getDayOfWeek(), List.of(new Hours(from, to)))
                        : Map.of(
                                date.getDayOfWeek(), List.of(new Hours(from, LocalTime.MIDNIGHT)),
                                date.getDayOfWeek().plus(1), List.of(new Hours(LocalTime.MIDNIGHT, to))),
                Set.of());
        var begin = start.toInstant(ZoneOffset.UTC);
        var morning = begin.plus(Duration.ofHours(12));

        assertThat(nightly.between(begin, morning)).isEqualTo(untilMorning);
        assertThat(nightly.between(begin.minus(Duration.ofHours(12)), morning)).isEqualTo(all);
    }

    @Test
    void aWorkingDayIsTheMeanOfTheWeek() {
        var saturdaysToo = new BusinessCalendar(
                SAIGON, Map.of(DayOfWeek.FRIDAY, HOURS, DayOfWeek.SATURDAY, HOURS.subList(0, 1)), Set.of());

        assertThat(CALENDAR.workingDay()).isEqualTo(Duration.ofHours(8));
        assertThat(saturdaysToo.workingDay()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void refusesShiftsThatAreNone() {
        var morning = HOURS.get(0);
        assertThatThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new BusinessCalendar(SAIGON, Map.of(DayOfWeek.MONDAY, List.of(morning, morning)), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BusinessCalendar(SAIGON, Map.of(DayOfWeek.MONDAY, List.of()), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.plus(START, Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void searchesForTenYears() {
        var never = new BusinessCalendar(SAIGON, EnumSet.of(DayOfWeek.MONDAY), HOURS, everyMonday());

        assertThat(never.plus(START, Duration.ofHours(1)))
                .isBetween(START.plus(Duration.ofDays(3_650)), START.plus(Duration.ofDays(3_670)));
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
