package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.recovery.CasePromiseBroken;
import dev.twelvefold.contracts.recovery.PromiseKept;
import dev.twelvefold.contracts.recovery.PromiseMade;
import dev.twelvefold.contracts.recovery.PromiseWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the customer of a case was promised: made while the case is open, and kept, withdrawn or broken even after its end. */
public final class CasePromises {
    private final CaseLife life;

    CasePromises(CaseLife life) {
        this.life = life;
    }

    /** @param dueAt until when, later than {@code act} */
    public void make(Act act, String text, Instant dueAt) {
        life.requireOpen();
        var theCase = life.now();
        var breaksAt = dueAt.plus(life.rules().life().promise());
        var promise = new Promise(life.nextId(), text, dueAt, breaksAt, act.by(), act.at(), PromiseStatus.OPEN, null);
        var all = new ArrayList<>(theCase.promises());
        all.add(promise);
        life.happen(
                act,
                theCase.withPromises(all),
                new PromiseMade(
                        theCase.caseId(), theCase.customerId(), promise.promiseId(), text, dueAt, act.by(), act.at()));
    }

    /** It was kept, in time. */
    public void keep(Act act, String promiseId) {
        var theCase = life.now();
        life.happen(
                act,
                theCase.withPromises(settled(open(promiseId), PromiseStatus.KEPT, act.at())),
                new PromiseKept(theCase.caseId(), theCase.customerId(), promiseId, act.by(), act.at()));
    }

    /** It is taken back, in time. */
    public void withdraw(Act act, String promiseId, String reason) {
        var theCase = life.now();
        life.happen(
                act,
                theCase.withPromises(settled(open(promiseId), PromiseStatus.WITHDRAWN, act.at())),
                new PromiseWithdrawn(theCase.caseId(), theCase.customerId(), promiseId, reason, act.by(), act.at()));
    }

    /** Breaks the oldest one whose patience ends at this instant, which is taken note of at {@code now}. */
    void breakOneAt(Instant at, Instant now) {
        var theCase = life.now();
        var promise = theCase.promises().stream()
                .filter(each -> each.isOpen() && each.breaksAt().equals(at))
                .findFirst()
                .orElseThrow();
        var id = promise.promiseId();
        var experience = life.rules().names().brokenPromise(theCase.caseId(), id);
        life.happen(
                id,
                at,
                theCase.withPromises(settled(promise, PromiseStatus.BROKEN, at)),
                new CasePromiseBroken(theCase.caseId(), theCase.customerId(), id, promise.dueAt(), experience, at),
                new PromiseBroken(
                        theCase.customerId(), theCase.caseId(), id, promise.text(), promise.dueAt(), at, now));
    }

    private Promise open(String promiseId) {
        var promise = life.now()
                .promise(promiseId)
                .orElseThrow(() -> new RefusedException(new Refusal.NoSuchPromise(promiseId)));
        if (!promise.isOpen()) {
            throw new RefusedException(
                    new Refusal.NotNow("The promise is " + promise.status().wire() + " already."));
        }
        return promise;
    }

    private List<Promise> settled(Promise promise, PromiseStatus as, Instant at) {
        return life.now().promises().stream()
                .map(each -> each == promise ? promise.settled(as, at) : each)
                .toList();
    }
}
