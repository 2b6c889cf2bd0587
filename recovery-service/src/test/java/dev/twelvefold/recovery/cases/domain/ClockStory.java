package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import dev.twelvefold.recovery.calendar.Calendars;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A case that waits for its customer now and then, and the slow truth about its clocks: walks from minute to minute and counts.
 *
 * @param rules lengths in whole minutes
 * @param openedAt on a whole minute
 * @param pauses in order, none touching another
 */
record ClockStory(ClockRules rules, Instant openedAt, List<Pause> pauses) {
    /** @param byTime whether it ends by itself, or somebody ends it */
    record Pause(Instant from, Instant to, boolean byTime) {
        boolean covers(Instant minute) {
            return !minute.isBefore(from) && minute.isBefore(to);
        }
    }

    /** A step of a clock, told within the minute that ends at {@code at}. */
    record Step(ClockName clock, int percent, Instant at) {}

    /** The last minute under test. */
    Instant end() {
        return openedAt.plus(Duration.ofDays(6));
    }

    /** Every step until then. */
    List<Step> steps(Instant until) {
        var steps = new ArrayList<Step>();
        for (var name : ClockName.values()) {
            steps.addAll(steps(name, until));
        }
        return steps;
    }

    /** How many minutes of its time have passed. */
    private long passed(ClockName name, Instant until) {
        var passed = 0L;
        for (var now = openedAt; now.isBefore(until); now = now.plusSeconds(60)) {
            passed += counts(name, now) ? 1 : 0;
        }
        return passed;
    }

    /** The share of its time that has passed, rounded down. */
    int percent(ClockName name, Instant until) {
        return (int) Math.min(100, 6_000 * passed(name, until) / length(name));
    }

    /** In seconds. */
    private long length(ClockName name) {
        var week = rules.calendar().week();
        var minutes = week.values().stream()
                .flatMap(List::stream)
                .mapToLong(ClockStory::minutes)
                .sum();
        return switch (name) {
            case ACKNOWLEDGE -> rules.acknowledge().toSeconds();
            case APOLOGY -> rules.apology().toSeconds();
            case COMPENSATION ->
                60 * minutes / week.size() * rules.compensation().toDays();
            case RESOLVE -> 60 * minutes / week.size() * rules.resolve().toDays();
        };
    }

    private boolean isPaused(Instant at) {
        return pauses.stream().anyMatch(pause -> pause.covers(at));
    }

    private List<Step> steps(ClockName name, Instant until) {
        var left = new ArrayList<>(List.of(50, 75, 90, 100));
        var steps = new ArrayList<Step>();
        var passed = 0L;
        for (var now = openedAt; now.isBefore(until); now = now.plusSeconds(60)) {
            passed += counts(name, now) ? 1 : 0;
            while (!left.isEmpty() && 6_000 * passed >= left.get(0) * length(name)) {
                steps.add(new Step(name, left.remove(0), now.plusSeconds(60)));
            }
        }
        return steps;
    }

    private boolean counts(ClockName name, Instant minute) {
        var isBusiness =
                Arrays.asList(ClockName.COMPENSATION, ClockName.RESOLVE).contains(name);
        return !isPaused(minute) && (!isBusiness || Calendars.isWorked(rules.calendar(), minute));
    }

    private static long minutes(BusinessCalendar.Hours shift) {
        var to = shift.to().toSecondOfDay() == 0 ? 24 * 60 : shift.to().toSecondOfDay() / 60;
        return to - shift.from().toSecondOfDay() / 60;
    }
}
