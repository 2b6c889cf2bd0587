package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import dev.twelvefold.recovery.cases.domain.ClockRules;
import java.time.Duration;

/** Reads how long clocks run. */
final class ClockReading {
    private static final Duration LONGEST = Duration.ofDays(365);

    /** A season of working days; with a calendar of one day a week and all holidays it still ends within ten years. */
    private static final int MOST_WORKING_DAYS = 100;

    private ClockReading() {}

    /** @param calendar null when it is refused itself */
    static ClockRules clocks(FieldReader fields, BusinessCalendar calendar) {
        var acknowledge = Spans.longer(fields, "acknowledge", LONGEST);
        var apology = Spans.longer(fields, "apology", LONGEST);
        var critical = Spans.longer(fields, "criticalApology", LONGEST);
        if (apology != null && critical != null && critical.compareTo(apology) > 0) {
            fields.refuse("criticalApology", "must not be longer than apology");
        }
        var compensation = business(fields, "compensation", calendar);
        var resolve = business(fields, "resolve", calendar);
        return fields.isClean()
                ? new ClockRules(acknowledge, apology, critical, compensation, resolve, calendar)
                : null;
    }

    private static Duration business(FieldReader fields, String field, BusinessCalendar calendar) {
        var given = Spans.longer(fields, field, Duration.ofDays(MOST_WORKING_DAYS));
        if (given != null && calendar != null && isTooLong(given, calendar)) {
            fields.refuse(field, "must be at most " + MOST_WORKING_DAYS + " working days of the calendar");
        }
        return given;
    }

    private static boolean isTooLong(Duration given, BusinessCalendar calendar) {
        return calendar.business(given).compareTo(calendar.workingDay().multipliedBy(MOST_WORKING_DAYS)) > 0;
    }
}
