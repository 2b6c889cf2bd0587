package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.cases.domain.ApologyStatus;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CaseReading;
import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import dev.twelvefold.recovery.cases.domain.Promise;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import dev.twelvefold.recovery.cases.domain.Standing;
import dev.twelvefold.recovery.policy.domain.Rules;
import java.time.Instant;

/** Shows cases as they are at an instant. */
final class CaseJsons {
    private final Rules policy;
    private final Instant now;

    /** @param policy what is in force at {@code now} */
    CaseJsons(Rules policy, Instant now) {
        this.policy = policy;
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
                theCase.assignee(),
                customer(details.standing()),
                apology(details),
                compensation(details),
                theCase.offset(),
                details.debts().stream().map(CaseJsons::negative).toList(),
                theCase.clocks().stream().map(this::clock).toList(),
                theCase.promises().stream().map(CaseJsons::promise).toList(),
                pause(theCase),
                ending(theCase),
                theCase.version());
    }

    private static CaseJson.CustomerJson customer(Standing standing) {
        var value = standing.value();
        return new CaseJson.CustomerJson(standing.customerClass(), value.ladder(), value.spentLast365Days());
    }

    private static CaseJson.ApologyJson apology(Details details) {
        var tracks = details.theCase().tracks();
        var isSent = tracks.apology() == ApologyStatus.SENT;
        return new CaseJson.ApologyJson(
                tracks.apology(),
                details.theCase().clock(ClockName.APOLOGY).dueAt(),
                isSent ? tracks.apologyAt() : null,
                isSent && details.delivery() != null
                        ? details.delivery().language()
                        : CaseReading.language(details.debts()),
                details.delivery());
    }

    private CaseJson.CompensationJson compensation(Details details) {
        var suggested = CaseReading.suggestion(
                details.theCase(), details.debts(), details.standing().value(), policy.suggestions());
        var tracks = details.theCase().tracks();
        return new CaseJson.CompensationJson(
                tracks.compensation(), suggested, proposal(details.compensation()), tracks.isOverdueAtPayer(now));
    }

    private CaseJson.ProposalJson proposal(Compensation proposal) {
        if (proposal == null) {
            return null;
        }
        var offer = proposal.offer();
        return new CaseJson.ProposalJson(
                proposal.compensationId(),
                offer.kind(),
                offer.amount(),
                offer.currency(),
                offer.reason(),
                proposal.proposedBy(),
                proposal.proposedAt(),
                proposal.approvals().stream()
                        .map(approval -> new CaseJson.ApprovalJson(approval.by(), approval.at()))
                        .toList(),
                approvalsMissing(proposal),
                proposal.outcomeReason(),
                proposal.reference());
    }

    private int approvalsMissing(Compensation proposal) {
        return proposal.status() == CompensationStatus.PROPOSED
                ? policy.compensation().limits().approvalsOf(proposal.usd())
                        - proposal.approvals().size()
                : 0;
    }

    private static CaseJson.PromiseJson promise(Promise promise) {
        return new CaseJson.PromiseJson(
                promise.promiseId(),
                promise.text(),
                promise.dueAt(),
                promise.status(),
                promise.madeBy(),
                promise.madeAt(),
                promise.settledAt());
    }

    private static CaseJson.PauseJson pause(RecoveryCase theCase) {
        var pause = theCase.pause();
        return pause == null ? null : new CaseJson.PauseJson(pause.since(), pause.until());
    }

    private static CaseJson.EndingJson ending(RecoveryCase theCase) {
        var ending = theCase.ending();
        return ending == null ? null : new CaseJson.EndingJson(ending.at(), ending.closedFor());
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
                clock.name(),
                clock.dueAt(),
                clock.metAt(),
                clock.isBreached(now),
                clock.percent(now, policy.clocks().calendar()));
    }
}
