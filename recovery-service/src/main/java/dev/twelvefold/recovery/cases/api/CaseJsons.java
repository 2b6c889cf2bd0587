package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.calendar.BusinessCalendar;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CaseReading;
import dev.twelvefold.recovery.cases.domain.ClockRules;
import dev.twelvefold.recovery.cases.domain.Standing;
import java.time.Instant;
import java.util.List;

/** Shows cases as they are at an instant. */
final class CaseJsons {
    private final BusinessCalendar calendar;
    private final Instant now;

    CaseJsons(Instant now) {
        this.calendar = ClockRules.DEFAULTS.calendar();
        this.now = now;
    }

    CaseJson of(Details details) {
        var theCase = details.theCase();
        return new CaseJson(
                theCase.caseId(),
                theCase.number(),
                theCase.customerId(),
                theCase.status(),
                theCase.severity(),
                theCase.priority(),
                theCase.openedAt(),
                details.assignee(),
                customer(details.standing()),
                apology(details),
                compensation(details),
                theCase.offset(),
                details.debts().stream().map(CaseJsons::negative).toList(),
                theCase.clocks().stream().map(this::clock).toList(),
                List.of(),
                theCase.version());
    }

    private static CaseJson.CustomerJson customer(Standing standing) {
        var value = standing.value();
        return new CaseJson.CustomerJson(standing.customerClass(), value.ladder(), value.spentLast365Days());
    }

    /** Nobody can have sent a letter yet. */
    private static CaseJson.ApologyJson apology(Details details) {
        var dueAt = details.theCase().clocks().stream()
                .filter(clock -> clock.name() == ClockName.APOLOGY)
                .map(CaseClock::dueAt)
                .findFirst()
                .orElse(null);
        return new CaseJson.ApologyJson("DUE", dueAt, null, CaseReading.language(details.debts()));
    }

    /** Nobody can have proposed anything yet. */
    private static CaseJson.CompensationJson compensation(Details details) {
        var suggested = CaseReading.suggestion(
                details.theCase(), details.debts(), details.standing().value());
        return new CaseJson.CompensationJson("NONE", suggested);
    }

    private static CaseJson.NegativeJson negative(CaseDebt debt) {
        return new CaseJson.NegativeJson(
                debt.debt().openedBy(),
                debt.debt().kind(),
                debt.category(),
                debt.severity(),
                debt.debt().openedAt(),
                debt.debt().repaid());
    }

    private CaseJson.ClockJson clock(CaseClock clock) {
        return new CaseJson.ClockJson(
                clock.name(), clock.dueAt(), clock.metAt(), clock.isBreached(now), clock.percent(now, calendar));
    }
}
