package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.CaseClaimed;
import dev.twelvefold.contracts.recovery.CaseReleased;
import java.time.Instant;

/** Who works on a case, and whether it waits for its customer. */
public final class CaseQueue {
    private final CaseLife life;

    CaseQueue(CaseLife life) {
        this.life = life;
    }

    /** Takes the case, unless somebody else has it; what one has one keeps. */
    public void claim(Act act) {
        life.requireOpen();
        var claim = life.now().claim();
        if (claim == null) {
            hold(new Claim(act.by(), act.at().plus(life.rules().life().claim())), act);
        } else if (claim.isOf(act.by())) {
            life.become(life.kept(life.now(), act));
        } else {
            throw new RefusedException(new Refusal.Taken(claim.assignee()));
        }
    }

    /** Gives the case to somebody, whoever has it; what is given does not lapse. */
    public void assign(Act act, String assignee) {
        life.requireOpen();
        var given = new Claim(assignee, null);
        var claim = life.now().claim();
        if (claim != null && claim.isOf(assignee)) {
            life.become(life.now().with(given));
        } else {
            hold(given, act);
        }
    }

    /** Gives the case back; a lead may do so for others. Nothing happens when nobody has it. */
    public void release(Act act) {
        life.requireOpen();
        var claim = life.now().claim();
        if (claim == null) {
            return;
        }
        if (!claim.isOf(act.by()) && !act.isLead()) {
            throw new RefusedException(new Refusal.Taken(claim.assignee()));
        }
        var theCase = life.now();
        life.happen(
                act,
                theCase.with((Claim) null),
                new CaseReleased(theCase.caseId(), theCase.customerId(), claim.assignee(), act.by(), act.at()));
    }

    /**
     * The case waits for its customer, and its clocks stand still.
     *
     * @param until when it goes on by itself; null when somebody has to say so
     */
    public void pause(Act act, String reason, Instant until) {
        life.requireOpen();
        var theCase = life.now();
        if (theCase.pause() != null) {
            throw new RefusedException(new Refusal.NotNow("The case is paused already."));
        }
        var stopped =
                theCase.clocks().stream().map(clock -> clock.stopped(act.at())).toList();
        life.happen(
                act, theCase.with(new Pause(act.at(), until)).withClocks(stopped), new CaseFact.Paused(reason, until));
    }

    /** The case does not wait any longer. */
    public void resume(Act act) {
        life.requireOpen();
        var theCase = life.now();
        if (theCase.pause() == null) {
            throw new RefusedException(new Refusal.NotNow("The case is not paused."));
        }
        life.happen(
                act,
                running(theCase, act.at()),
                new CaseFact.Resumed(theCase.pause().since()));
    }

    /** The pause is over, by time ({@code cause} null) or since the customer has come back. */
    void goOn(Instant at, String cause) {
        var theCase = life.now();
        life.happen(
                cause,
                at,
                running(theCase, at),
                new CaseFact.Resumed(theCase.pause().since()));
    }

    void lapse(Instant at) {
        var theCase = life.now();
        life.happen(
                null,
                at,
                theCase.with((Claim) null),
                new CaseReleased(theCase.caseId(), theCase.customerId(), theCase.assignee(), null, at));
    }

    private void hold(Claim claim, Act act) {
        var theCase = life.now();
        life.happen(
                act,
                life.acknowledged(theCase.with(claim), act.at()),
                new CaseClaimed(theCase.caseId(), theCase.customerId(), claim.assignee(), act.by(), act.at()));
    }

    private RecoveryCase running(RecoveryCase theCase, Instant at) {
        var calendar = life.rules().clocks().calendar();
        return theCase.with((Pause) null)
                .withClocks(theCase.clocks().stream()
                        .map(clock -> clock.resumed(at, calendar))
                        .toList());
    }
}
