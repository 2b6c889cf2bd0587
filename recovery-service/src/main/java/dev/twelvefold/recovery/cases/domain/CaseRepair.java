package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.ApologySent;
import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.contracts.recovery.ApologyWaived;
import dev.twelvefold.contracts.recovery.CaseClosed;
import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.contracts.recovery.CompensationApproved;
import dev.twelvefold.contracts.recovery.CompensationFailed;
import dev.twelvefold.contracts.recovery.CompensationIssued;
import dev.twelvefold.contracts.recovery.CompensationProposed;
import dev.twelvefold.contracts.recovery.CompensationRejected;
import dev.twelvefold.contracts.recovery.CompensationWaived;
import java.time.Instant;
import java.util.List;

/**
 * The steps of apology and compensation, and the end that people give a case. Who may decide how much, and what is in a letter, is
 * for others to check before.
 */
public final class CaseRepair {
    private final CaseLife life;

    CaseRepair(CaseLife life) {
        this.life = life;
    }

    /**
     * The apology has reached the customer.
     *
     * @param language BCP 47; null when nothing was written
     */
    public void markSent(Act act, ApologyVia via, String language) {
        life.requireOpen();
        var theCase = life.now();
        var sent = theCase.with(theCase.tracks().apologySent(act.at()));
        life.happen(
                act,
                life.acknowledged(sent, act.at()),
                new ApologySent(theCase.caseId(), theCase.customerId(), via, language, act.by(), act.at()));
    }

    /** A letter is on its way; whether it arrives is another matter. */
    public void letterQueued(Act act, String letterId, String to, String language) {
        life.requireOpen();
        life.happen(act, life.now(), new CaseFact.LetterQueued(letterId, to, language));
    }

    /** A letter will not arrive; also when the case has ended meanwhile. */
    public void letterRejected(Act act, String letterId, String to, String reason) {
        life.happen(act, life.now(), new CaseFact.LetterRejected(letterId, to, reason));
    }

    /** A letter has arrived that is no apology for what the case is about by now, or the case has ended meanwhile. */
    public void letterDelivered(Act act, String letterId, String to) {
        life.happen(act, life.now(), new CaseFact.LetterDelivered(letterId, to));
    }

    /** There is nothing to apologise for. */
    public void waiveApology(Act act, String reason) {
        life.requireOpen();
        var theCase = life.now();
        life.happen(
                act,
                theCase.with(theCase.tracks().apologyWaived(act.at())),
                new ApologyWaived(theCase.caseId(), theCase.customerId(), reason, act.by(), act.at()));
    }

    /**
     * Proposes a compensation.
     *
     * @param approvals how many people have to approve it; with 0 it is approved at once
     * @return its id, a UUID
     */
    public String propose(Act act, Offer offer, int approvals) {
        life.requireOpen();
        var theCase = life.now();
        var id = life.nextId();
        life.happen(
                act,
                theCase.with(theCase.tracks().proposed(id)),
                new CompensationProposed(
                        theCase.caseId(),
                        theCase.customerId(),
                        id,
                        offer.kind(),
                        offer.amount(),
                        offer.currency(),
                        offer.reason(),
                        approvals,
                        act.by(),
                        act.at()));
        if (approvals == 0) {
            approve(act, List.of());
        }
        return id;
    }

    /** @param approvedBy everybody who approved, in that order */
    public void approve(Act act, List<String> approvedBy) {
        life.requireOpen();
        var theCase = life.now();
        var id = theCase.tracks().compensationId();
        var payerDueAt = act.at().plus(life.rules().life().payer());
        life.happen(
                act,
                theCase.with(theCase.tracks().approved(payerDueAt)),
                new CompensationApproved(theCase.caseId(), theCase.customerId(), id, approvedBy, act.at()));
    }

    /** Somebody agrees with what is proposed, and another person has to as well. */
    public void endorse(Act act) {
        life.requireOpen();
        var theCase = life.now();
        theCase.tracks().requireProposed();
        life.happen(
                act, theCase, new CaseFact.CompensationEndorsed(theCase.tracks().compensationId()));
    }

    /** The payer has not answered in time; it still may. */
    void payerIsSilent(Instant at) {
        var theCase = life.now();
        var id = theCase.tracks().compensationId();
        life.happen(id, at, theCase.with(theCase.tracks().payerMissed()), new CaseFact.PayerSilent(id));
    }

    /** What was proposed will not be given. */
    public void reject(Act act, String reason) {
        life.requireOpen();
        rejectProposed(act, reason);
    }

    /** The customer is given nothing. */
    public void waiveCompensation(Act act, String reason) {
        life.requireOpen();
        var theCase = life.now();
        life.happen(
                act,
                theCase.with(theCase.tracks().compensationWaived()),
                new CompensationWaived(theCase.caseId(), theCase.customerId(), reason, act.by(), act.at()));
    }

    /**
     * The payer has issued it; also when the case has ended meanwhile.
     *
     * @param reference the payer's own word for it; null when there is none
     */
    public void issued(String compensationId, Offer offer, String reference, Instant at) {
        var theCase = life.now();
        requireOnItsWay(compensationId);
        life.happen(
                compensationId,
                at,
                theCase.with(theCase.tracks().issued()),
                new CompensationIssued(
                        theCase.caseId(),
                        theCase.customerId(),
                        compensationId,
                        offer.kind(),
                        offer.amount(),
                        offer.currency(),
                        reference,
                        at));
        life.recover(compensationId, at, null);
    }

    /** The payer could not issue it; also when the case has ended meanwhile. */
    public void failed(String compensationId, String reference, String reason, Instant at) {
        var theCase = life.now();
        requireOnItsWay(compensationId);
        life.happen(
                compensationId,
                at,
                theCase.with(theCase.tracks().failed()),
                new CompensationFailed(theCase.caseId(), theCase.customerId(), compensationId, reference, reason, at));
    }

    /** @param note what else there is to say; null for nothing */
    public void close(Act act, CloseReason reason, String note) {
        life.requireOpen();
        if (life.now().tracks().compensation() == CompensationStatus.PROPOSED) {
            rejectProposed(act, "The case was closed.");
        }
        var theCase = life.now();
        life.happen(
                act,
                life.ended(theCase, new Ending(act.at(), reason)),
                new CaseClosed(theCase.caseId(), theCase.customerId(), reason, note, act.by(), act.at()));
    }

    /** Takes an ended case up where it was left; where nothing was left to do, apology and compensation are due anew. */
    public void reopen(Act act, String note) {
        var theCase = life.now();
        if (theCase.ending() == null) {
            throw new RefusedException(new Refusal.NotNow("The case has not ended."));
        }
        life.requireNoOtherOpen();
        var tracks = theCase.tracks();
        var isDone = tracks.status(false, theCase.offset().owed()) == CaseStatus.RECOVERED;
        life.reopen(null, act.at(), act.by(), note, isDone ? tracks.dueAnew() : tracks);
    }

    private void rejectProposed(Act act, String reason) {
        var theCase = life.now();
        var id = theCase.tracks().compensationId();
        life.happen(
                act,
                theCase.with(theCase.tracks().rejected()),
                new CompensationRejected(theCase.caseId(), theCase.customerId(), id, reason, act.by(), act.at()));
    }

    private void requireOnItsWay(String compensationId) {
        if (!compensationId.equals(life.now().tracks().compensationId())) {
            throw new RefusedException(new Refusal.NotNow("This compensation is not the case's latest."));
        }
    }
}
