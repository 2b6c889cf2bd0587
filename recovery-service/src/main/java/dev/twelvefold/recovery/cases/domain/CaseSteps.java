package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.ClockStepped;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import java.time.Instant;

/** What the clocks of a case tell as their time passes: each step once, at the time at which it was reached. */
final class CaseSteps {
    private final CaseLife life;

    CaseSteps(CaseLife life) {
        this.life = life;
    }

    /** Plans those of clocks that ran before there were any. */
    void plan() {
        var theCase = life.now();
        life.become(theCase.withClocks(theCase.clocks().stream()
                .map(clock -> clock.isRunning() && clock.steps().soonAt() == null ? clock.planned(calendar()) : clock)
                .toList()));
    }

    /** The first of the clocks that reached a step at this instant takes it. */
    void takeOneAt(Instant due) {
        var theCase = life.now();
        var clock = theCase.clocks().stream()
                .filter(each -> due.equals(each.steps().nextAt()))
                .findFirst()
                .orElseThrow();
        var stepped = clock.stepped(calendar());
        life.happen(
                null,
                due,
                theCase.withClocks(theCase.clocks().stream()
                        .map(each -> each == clock ? stepped : each)
                        .toList()),
                new ClockStepped(
                        theCase.caseId(),
                        theCase.customerId(),
                        clock.name(),
                        stepped.steps().taken(),
                        clock.startedAt(),
                        clock.dueAt(),
                        due));
    }

    private BusinessCalendar calendar() {
        return life.rules().clocks().calendar();
    }
}
