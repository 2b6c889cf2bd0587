package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;

/**
 * The tracks of a case that people move. The third one, the offset, moves by itself. What a command finds in another state than
 * those of its column is refused.
 *
 * <pre>
 *  apology   markSent  waive    complaint or broken promise joins
 *  DUE       SENT      WAIVED   DUE
 *  SENT      SENT      –        DUE
 *  WAIVED    –         –        DUE
 *
 *  compensation  propose  propose within limit  approve   reject    issue   fail    waive   complaint or broken promise joins
 *  NONE          PROPOSED APPROVED              –         –         –       –       WAIVED  NONE
 *  PROPOSED      –        –                     APPROVED  REJECTED  –       –       –       PROPOSED
 *  APPROVED      –        –                     –         –         ISSUED  FAILED  –       APPROVED
 *  ISSUED        –        –                     –         –         –       –       –       NONE
 *  REJECTED      PROPOSED APPROVED              –         –         –       –       WAIVED  REJECTED
 *  FAILED        PROPOSED APPROVED              –         –         –       –       WAIVED  FAILED
 *  WAIVED        –        –                     –         –         –       –       –       NONE
 *
 *  status, the first that holds
 *  CLOSED             a lead has ended it
 *  RECOVERED          apology SENT or WAIVED, compensation ISSUED or WAIVED, nothing owed
 *  AWAITING_APPROVAL  compensation PROPOSED
 *  FOLLOWING_UP       apology SENT or WAIVED, compensation ISSUED or WAIVED
 *  OPEN               otherwise
 *
 *                    ┌────────────────── a negative within 30 days, or a lead ──────────────────┐
 *                    ▼                                                                          │
 *  opens ─▶ OPEN ◀─▶ AWAITING_APPROVAL       FOLLOWING_UP ─ nothing owed any more ─▶ RECOVERED ─┤
 *            │  ▲                             ▲   │                                             │
 *            └──┼───── the last is done ──────┘   │       any of them ─ a lead closes ─▶ CLOSED ┘
 *               └─ a complaint or broken promise ─┘
 * </pre>
 *
 * <p>A case that has ended refuses all but notes, reopening, the end of promises, and a payer's late answer. Closing rejects what
 * is PROPOSED. A second letter may be sent, and changes nothing of the state.
 *
 * @param apology how far the apology is
 * @param apologyAt when it was sent or waived, UTC; null while it is due
 * @param compensation how far compensation is
 * @param compensationId the compensation last proposed; null before the first, and after one that was settled is due again
 * @param payerDueAt when people are told that the payer has not answered, UTC; null when it is not awaited, or they have been told
 */
public record CaseTracks(
        ApologyStatus apology,
        Instant apologyAt,
        CompensationStatus compensation,
        String compensationId,
        Instant payerDueAt) {
    /** Nothing has been done. */
    static final CaseTracks NEW = new CaseTracks(ApologyStatus.DUE, null, CompensationStatus.NONE, null, null);

    /** Where a case stands by its tracks. */
    CaseStatus status(boolean isClosed, int owed) {
        if (isClosed) {
            return CaseStatus.CLOSED;
        }
        var isDone = apology.isFulfilled() && compensation.isSettled();
        if (isDone && owed == 0) {
            return CaseStatus.RECOVERED;
        }
        if (compensation == CompensationStatus.PROPOSED) {
            return CaseStatus.AWAITING_APPROVAL;
        }
        return isDone ? CaseStatus.FOLLOWING_UP : CaseStatus.OPEN;
    }

    CaseTracks apologySent(Instant at) {
        require(apology != ApologyStatus.WAIVED, "The apology was waived.");
        return apology == ApologyStatus.SENT ? this : withApology(ApologyStatus.SENT, at);
    }

    CaseTracks apologyWaived(Instant at) {
        require(apology == ApologyStatus.DUE, "The apology is not due any more.");
        return withApology(ApologyStatus.WAIVED, at);
    }

    CaseTracks proposed(String id) {
        require(compensation.isUndecided(), "Compensation is " + compensation + " already.");
        return with(CompensationStatus.PROPOSED, id);
    }

    /** @param payerDueAt until when the payer is to answer */
    CaseTracks approved(Instant payerDueAt) {
        requireProposed();
        return new CaseTracks(apology, apologyAt, CompensationStatus.APPROVED, compensationId, payerDueAt);
    }

    /** Whether the payer has taken too long. */
    public boolean isOverdueAtPayer(Instant now) {
        return compensation == CompensationStatus.APPROVED && (payerDueAt == null || !now.isBefore(payerDueAt));
    }

    /** People have been told that the payer takes too long. */
    CaseTracks payerMissed() {
        return with(compensation, compensationId);
    }

    void requireProposed() {
        require(compensation == CompensationStatus.PROPOSED, "No compensation is proposed.");
    }

    CaseTracks rejected() {
        require(compensation == CompensationStatus.PROPOSED, "No compensation is proposed.");
        return with(CompensationStatus.REJECTED, compensationId);
    }

    CaseTracks issued() {
        require(compensation == CompensationStatus.APPROVED, "No compensation is on its way.");
        return with(CompensationStatus.ISSUED, compensationId);
    }

    CaseTracks failed() {
        require(compensation == CompensationStatus.APPROVED, "No compensation is on its way.");
        return with(CompensationStatus.FAILED, compensationId);
    }

    CaseTracks compensationWaived() {
        require(compensation.isUndecided(), "Compensation is " + compensation + ".");
        return with(CompensationStatus.WAIVED, null);
    }

    /** What was done no longer counts: there is more to apologise for, and to make up for. */
    CaseTracks dueAnew() {
        var next = compensation.isSettled() ? with(CompensationStatus.NONE, null) : this;
        return next.withApology(ApologyStatus.DUE, null);
    }

    private CaseTracks withApology(ApologyStatus status, Instant at) {
        return new CaseTracks(status, at, compensation, compensationId, payerDueAt);
    }

    private CaseTracks with(CompensationStatus status, String id) {
        return new CaseTracks(apology, apologyAt, status, id, null);
    }

    private static void require(boolean isPossible, String detail) {
        if (!isPossible) {
            throw new RefusedException(new Refusal.NotNow(detail));
        }
    }
}
