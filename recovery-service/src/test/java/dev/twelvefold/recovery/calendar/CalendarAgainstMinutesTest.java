package dev.twelvefold.recovery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.recovery.calendar.Calendars.Start;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Random calendars, across changes of the clocks, against walking from minute to minute; and the laws of adding. */
class CalendarAgainstMinutesTest {
    /** What an oracle walks at most: three weeks. */
    private static final int WALK = 21 * 24 * 60;

    private static final long DAY_MICROS = 24 * 3600 * 1_000_000L;

    @Property(tries = 2_000)
    void adding(@ForAll("starts") Start start, @ForAll @IntRange(min = 1, max = 4_000) int minutes) {
        var now = start.at();
        var left = minutes;
        for (var walked = 0; left > 0 && walked < WALK; walked++) {
            left -= Calendars.isWorked(start.calendar(), now) ? 1 : 0;
            now = now.plusSeconds(60);
        }

        var reached = start.calendar().plus(start.at(), Duration.ofMinutes(minutes));

        if (left == 0) {
            assertThat(reached).isEqualTo(now);
        } else {
            assertThat(reached).isAfter(now);
        }
    }

    @Property(tries = 2_000)
    void whatPassesBetween(@ForAll("starts") Start start, @ForAll @IntRange(min = -1_000, max = 14_000) int minutes) {
        var end = start.at().plusSeconds(60L * minutes);
        var worked = 0;
        for (var now = start.at(); now.isBefore(end); now = now.plusSeconds(60)) {
            worked += Calendars.isWorked(start.calendar(), now) ? 1 : 0;
        }

        assertThat(start.calendar().between(start.at(), end)).isEqualTo(Duration.ofMinutes(worked));
    }

    @Property(tries = 2_000)
    void addingIsUndoneByWhatPassesBetween(
            @ForAll("starts") Start start, @ForAll @LongRange(min = 1, max = 4 * DAY_MICROS) long micros) {
        var added = micros(micros);

        var end = start.calendar().plus(start.at(), added);

        assertThat(start.calendar().between(start.at(), end)).isEqualTo(added);
        assertThat(start.calendar().between(start.at(), end.minusNanos(1))).isLessThan(added);
    }

    @Property(tries = 2_000)
    void addingTwiceIsAddingTheSum(
            @ForAll("starts") Start start,
            @ForAll @LongRange(max = 2 * DAY_MICROS) long first,
            @ForAll @LongRange(min = 1, max = 2 * DAY_MICROS) long second) {
        var calendar = start.calendar();

        assertThat(calendar.plus(calendar.plus(start.at(), micros(first)), micros(second)))
                .isEqualTo(calendar.plus(start.at(), micros(first + second)));
    }

    @Property(tries = 2_000)
    void partsAddUp(
            @ForAll("starts") Start start,
            @ForAll @LongRange(max = 40 * DAY_MICROS) long first,
            @ForAll @LongRange(max = 40 * DAY_MICROS) long second) {
        var calendar = start.calendar();
        var middle = start.at().plus(micros(first));
        var end = middle.plus(micros(second));

        assertThat(calendar.between(start.at(), middle).plus(calendar.between(middle, end)))
                .isEqualTo(calendar.between(start.at(), end));
    }

    @Property(tries = 2_000)
    void moreEndsLaterAndALaterStartNeverEarlier(
            @ForAll("starts") Start start,
            @ForAll @LongRange(min = 1, max = 2 * DAY_MICROS) long business,
            @ForAll @LongRange(min = 1, max = DAY_MICROS) long more) {
        var calendar = start.calendar();
        Instant end = calendar.plus(start.at(), micros(business));

        assertThat(calendar.plus(start.at(), micros(business + more))).isAfter(end);
        assertThat(calendar.plus(start.at().plus(micros(more)), micros(business)))
                .isAfterOrEqualTo(end);
    }

    private static Duration micros(long micros) {
        return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1_000);
    }

    @Provide
    Arbitrary<Start> starts() {
        return Calendars.starts();
    }
}
