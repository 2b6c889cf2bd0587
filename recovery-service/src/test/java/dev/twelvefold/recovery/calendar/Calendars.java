package dev.twelvefold.recovery.calendar;

import dev.twelvefold.recovery.calendar.BusinessCalendar.Hours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random calendars in zones whose clocks change in every way, and the slow truth about them. */
public final class Calendars {
    /** By an hour in either half of the year, by half an hour, by two, at midnight, by a whole day (Apia, 2011), and never. */
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Antarctica/Troll",
            "America/Santiago",
            "America/St_Johns",
            "Pacific/Apia",
            "Asia/Ho_Chi_Minh");

    private static final int DAYS = 365 * 20;
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);

    private Calendars() {}

    /**
     * A calendar, and an instant to begin at, on a whole minute; every other one within three days of a change of the clocks.
     *
     * @param calendar shifts begin and end at whole minutes
     */
    public record Start(BusinessCalendar calendar, Instant at) {}

    public static Arbitrary<Start> starts() {
        return Arbitraries.longs().map(seed -> start(new Random(seed)));
    }

    /** Whether somebody works in this minute: asks the clock on the wall, and looks through the shifts of its day. */
    public static boolean isWorked(BusinessCalendar calendar, Instant minute) {
        var wall = minute.atZone(calendar.zone());
        if (calendar.holidays().contains(wall.toLocalDate())) {
            return false;
        }
        var now = wall.getHour() * 60 + wall.getMinute();
        for (var shift : calendar.week().getOrDefault(wall.getDayOfWeek(), List.of())) {
            var from = shift.from().getHour() * 60 + shift.from().getMinute();
            var to = shift.to().getHour() * 60 + shift.to().getMinute();
            if (from <= now && now < (to == 0 ? 24 * 60 : to)) {
                return true;
            }
        }
        return false;
    }

    private static Start start(Random random) {
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var at = FIRST.plusDays(random.nextInt(DAYS))
                .atStartOfDay(zone)
                .toInstant()
                .plusSeconds(60L * random.nextInt(24 * 60));
        var change = zone.getRules().nextTransition(at);
        if (change != null && random.nextBoolean()) {
            at = change.getInstant().plusSeconds(60L * (random.nextInt(6 * 24 * 60) - 3 * 24 * 60));
        }
        return new Start(calendar(zone, LocalDate.ofInstant(at, zone), random), at);
    }

    private static BusinessCalendar calendar(ZoneId zone, LocalDate about, Random random) {
        Map<DayOfWeek, List<Hours>> week = new EnumMap<>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (week.isEmpty() || random.nextInt(4) > 0) {
                week.put(day, shifts(random));
            }
        }
        Set<LocalDate> holidays = new HashSet<>();
        for (var holiday = random.nextInt(5); holiday > 0; holiday--) {
            holidays.add(about.plusDays(random.nextInt(20)));
        }
        return new BusinessCalendar(zone, week, holidays);
    }

    /** One to three shifts of a quarter of an hour or more, also through the night, when clocks change; some without a break between them. */
    private static List<Hours> shifts(Random random) {
        var edges = random.ints(0, 24 * 4)
                .distinct()
                .limit(2L * (1 + random.nextInt(3)))
                .map(each -> each * 15)
                .sorted()
                .toArray();
        if (random.nextInt(3) == 0) {
            edges[0] = 0;
        }
        if (random.nextInt(3) == 0) {
            edges[edges.length - 1] = 24 * 60;
        }
        if (edges.length > 2 && random.nextInt(3) == 0) {
            edges[1] = edges[2];
        }
        return IntStream.range(0, edges.length / 2)
                .mapToObj(i -> new Hours(time(edges[2 * i]), time(edges[2 * i + 1])))
                .toList();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / 60 % 24, minute % 60);
    }
}
