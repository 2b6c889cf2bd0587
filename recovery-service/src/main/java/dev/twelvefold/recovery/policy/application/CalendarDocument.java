package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.contracts.Wire;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The calendar as JSON.
 *
 * @param zone where the hours are meant, an IANA name
 * @param week hours of each working day, in order and not overlapping: {@code week.monday}; a day that is missing is free
 * @param holidays dates on which nobody works
 */
public record CalendarDocument(String zone, Map<String, List<Shift>> week, List<String> holidays) {
    private static final int MOST_SHIFTS = 10;

    /** More than anybody has in ten years that are planned ahead; see {@link ClockReading} for why there is a bound. */
    private static final int MOST_HOLIDAYS = 366;

    private static final String END_OF_DAY = "24:00";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

    /**
     * Hours without a break.
     *
     * @param from a time of day, {@code 08:00}
     * @param to a later one of the same day, {@code 12:00}; {@code 24:00} for the end of the day
     */
    public record Shift(String from, String to) {}

    static CalendarDocument of(BusinessCalendar calendar) {
        var week = new LinkedHashMap<String, List<Shift>>();
        calendar.week()
                .forEach((day, hours) -> week.put(
                        Wire.nameOf(day),
                        hours.stream().map(CalendarDocument::shift).toList()));
        return new CalendarDocument(
                calendar.zone().getId(),
                week,
                calendar.holidays().stream().map(LocalDate::toString).toList());
    }

    /** Null where zone, week or list of holidays is refused. */
    static BusinessCalendar read(FieldReader fields) {
        var zone = MoneyReading.zone(fields);
        var week = fields.object("week", Need.REQUIRED, true, CalendarDocument::week);
        var holidays = fields.list("holidays", Need.REQUIRED, MOST_HOLIDAYS, CalendarDocument::holiday);
        if (week != null && week.isEmpty()) {
            fields.refuse("week", "must have a day with hours");
        }
        return zone == null || week == null || week.isEmpty() || holidays == null
                ? null
                : new BusinessCalendar(zone, week, dates(holidays));
    }

    private static TreeSet<LocalDate> dates(List<LocalDate> holidays) {
        return holidays.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Shift shift(BusinessCalendar.Hours hours) {
        var isToTheEnd = hours.to().equals(LocalTime.MIDNIGHT);
        return new Shift(
                hours.from().toString(), isToTheEnd ? END_OF_DAY : hours.to().toString());
    }

    /** Days with hours only. */
    private static SortedMap<DayOfWeek, List<BusinessCalendar.Hours>> week(FieldReader fields) {
        var week = new TreeMap<DayOfWeek, List<BusinessCalendar.Hours>>();
        for (var day : DayOfWeek.values()) {
            var shifts = fields.list(Wire.nameOf(day), Need.OPTIONAL, MOST_SHIFTS, CalendarDocument::hours);
            if (shifts != null && !shifts.isEmpty()) {
                week.put(day, inOrder(fields, Wire.nameOf(day), shifts));
            }
        }
        return week;
    }

    /** Each begins when the one before has ended; what was refused already is left out. */
    private static List<BusinessCalendar.Hours> inOrder(
            FieldReader fields, String day, List<BusinessCalendar.Hours> shifts) {
        var ordered = new ArrayList<BusinessCalendar.Hours>();
        for (var shift : shifts) {
            var last = ordered.isEmpty() ? null : ordered.get(ordered.size() - 1);
            if (shift != null && last != null && !begins(shift, last)) {
                fields.refuse(day, "must be in order, and not overlap");
                return ordered;
            }
            if (shift != null) {
                ordered.add(shift);
            }
        }
        return ordered;
    }

    private static boolean begins(BusinessCalendar.Hours shift, BusinessCalendar.Hours last) {
        return !last.to().equals(LocalTime.MIDNIGHT) && !shift.from().isBefore(last.to());
    }

    private static BusinessCalendar.Hours hours(FieldReader fields, String place) {
        return fields.object(place, Need.REQUIRED, true, CalendarDocument::hours);
    }

    private static BusinessCalendar.Hours hours(FieldReader fields) {
        var from = time(fields, "from", false);
        var to = time(fields, "to", true);
        if (from == null || to == null) {
            return null;
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            fields.refuse("to", "must be later than from");
            return null;
        }
        return new BusinessCalendar.Hours(from, to);
    }

    private static LocalTime time(FieldReader fields, String field, boolean isEnd) {
        var rule = "must be a time of day like 08:00" + (isEnd ? ", or 24:00" : "");
        var text = fields.matching(field, Need.REQUIRED, given -> isTime(given, isEnd), rule);
        if (text == null) {
            return null;
        }
        return text.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    /** Hours that end at 00:00 would end before they begin. */
    private static boolean isTime(String text, boolean isEnd) {
        if (isEnd && text.equals(END_OF_DAY)) {
            return true;
        }
        return TIME.matcher(text).matches()
                && parses(text, LocalTime::parse)
                && !(isEnd && LocalTime.parse(text).equals(LocalTime.MIDNIGHT));
    }

    private static LocalDate holiday(FieldReader fields, String place) {
        var text = fields.matching(place, Need.REQUIRED, CalendarDocument::isDate, "must be a date like 2026-01-01");
        return text == null ? null : LocalDate.parse(text);
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text).matches() && parses(text, LocalDate::parse);
    }

    private static boolean parses(String text, Function<String, ?> parser) {
        try {
            parser.apply(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
