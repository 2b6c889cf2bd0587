package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.messaging.sql.Micros;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import dev.twelvefold.recovery.cases.domain.ClockSteps;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The clocks of a case, kept as JSON in a column of it. */
final class ClockColumn {
    /** A clock as it is kept: instants in microseconds since 1970, durations in microseconds, null where there is none. */
    private record Kept(
            ClockName name,
            Long startedAt,
            Long dueAt,
            Long metAt,
            Long runsSince,
            long used,
            Long stoppedAt,
            int stepTaken,
            Long nextStepAt,
            Long soonAt) {
        static Kept of(CaseClock clock) {
            return new Kept(
                    clock.name(),
                    Micros.of(clock.startedAt()),
                    Micros.of(clock.dueAt()),
                    Micros.of(clock.metAt()),
                    Micros.of(clock.runsSince()),
                    clock.usedMicros(),
                    Micros.of(clock.stoppedAt()),
                    clock.steps().taken(),
                    Micros.of(clock.steps().nextAt()),
                    Micros.of(clock.steps().soonAt()));
        }

        CaseClock clock() {
            return new CaseClock(
                    name,
                    Micros.instant(startedAt),
                    Micros.instant(dueAt),
                    Micros.instant(metAt),
                    Micros.instant(runsSince),
                    Duration.of(used, ChronoUnit.MICROS),
                    Micros.instant(stoppedAt),
                    new ClockSteps(stepTaken, Micros.instant(nextStepAt), Micros.instant(soonAt)));
        }
    }

    private ClockColumn() {}

    static String of(List<CaseClock> clocks) {
        return JsonColumn.of(clocks.stream().map(Kept::of).toList());
    }

    /** In the order in which they were written. */
    static List<CaseClock> clocks(String json) {
        return JsonColumn.list(json, Kept[].class).stream().map(Kept::clock).toList();
    }
}
