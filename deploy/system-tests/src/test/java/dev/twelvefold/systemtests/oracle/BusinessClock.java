package dev.twelvefold.systemtests.oracle;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Business time in Ho Chi Minh City, Monday to Friday 08:00–12:00 and 13:00–17:00, found by looking at every single minute. */
final class BusinessClock {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int HOURS_A_DAY = 8;

    private BusinessClock() {}

    /** The earliest instant at which so many working days have passed. */
    static Instant due(Instant start, int workingDays) {
        var left = Duration.ofHours((long) HOURS_A_DAY * workingDays);
        var at = start;
        while (true) {
            var nextMinute = at.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
            if (isBusiness(at)) {
                var step = Duration.between(at, nextMinute);
                if (step.compareTo(left) >= 0) {
                    return at.plus(left);
                }
                left = left.minus(step);
            }
            at = nextMinute;
        }
    }

    private static boolean isBusiness(Instant at) {
        var local = ZonedDateTime.ofInstant(at, ZONE);
        var weekend = local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
        var hour = local.getHour();
        return !weekend && hour >= 8 && hour < 17 && hour != 12;
    }
}
