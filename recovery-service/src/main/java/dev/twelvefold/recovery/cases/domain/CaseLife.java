package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.recovery.CaseOpened;
import dev.twelvefold.contracts.recovery.CaseRecovered;
import dev.twelvefold.contracts.recovery.CaseReopened;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.contracts.recovery.Negative;
import dev.twelvefold.contracts.recovery.NegativeAdded;
import dev.twelvefold.contracts.recovery.OffsetProgressed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A case to which things happen: what customers do, what time brings, and, by {@link #queue}, {@link #repair} and
 * {@link #promises}, what people do. Everything that happens is one event, raises the version by one, sets the clocks by the state
 * that it leads to, and lets the case recover when nothing is left to do. {@link CaseTracks} draws the states.
 */
public final class CaseLife {
    private final RecoveryRules rules;
    private final Supplier<RecoveryCase> openCase;
    private final List<CaseEvent> events = new ArrayList<>();
    private RecoveryCase now;

    /** @param openCase the case of the customer that has not ended; null when there is none */
    CaseLife(RecoveryCase now, RecoveryRules rules, Supplier<RecoveryCase> openCase) {
        this.now = now;
        this.rules = rules;
        this.openCase = openCase;
    }

    /** Opens a case with these negatives, oldest first and at least one. */
    static CaseLife open(
            String customerId,
            Opening opening,
            List<Negative> negatives,
            RecoveryRules rules,
            Supplier<RecoveryCase> openCase) {
        var hurt = Hurt.of(negatives, negatives.size() * rules.ledger().offsetRatio());
        var identity = new CaseIdentity(
                rules.names().idOf(customerId, opening.cause()),
                rules.names().nextNumber(),
                customerId,
                opening.at(),
                opening.causedBy());
        var clocks = rules.clocks().start(opening.at(), hurt.severity());
        var opened = new RecoveryCase(identity, hurt, CaseTracks.NEW, null, null, clocks, List.of(), null, 0, 0);
        var life = new CaseLife(opened, rules, openCase);
        life.happen(opening.cause(), opening.at(), opened, asOpened(opened, negatives));
        return life;
    }

    private static CaseOpened asOpened(RecoveryCase opened, List<Negative> negatives) {
        return new CaseOpened(
                opened.caseId(),
                opened.number(),
                opened.customerId(),
                opened.severity(),
                opened.openedAt(),
                opened.identity().causedBy(),
                negatives,
                opened.offset());
    }

    /** The case as it is now. */
    public RecoveryCase now() {
        return now;
    }

    /** Who works on it, and whether it waits for the customer. */
    public CaseQueue queue() {
        return new CaseQueue(this);
    }

    /** Apology, compensation, and the end that people give a case. */
    public CaseRepair repair() {
        return new CaseRepair(this);
    }

    /** What the customer was promised. */
    public CasePromises promises() {
        return new CasePromises(this);
    }

    /** Somebody writes something down; also when the case has ended. */
    public void note(Act act, String text) {
        happen(act, now, new CaseFact.NoteAdded(text));
    }

    /** Lets everything happen that was due until {@code until}, each at its time and in that order. */
    public void wake(Instant until) {
        var steps = new CaseSteps(this);
        steps.plan();
        for (var due = now.wakeAt(); due != null && !due.isAfter(until); due = now.wakeAt()) {
            if (now.lapsesAt().filter(due::equals).isPresent()) {
                queue().lapse(due);
            } else if (now.goesOnAt().filter(due::equals).isPresent()) {
                queue().goOn(due, null);
            } else if (now.payerDueAt().filter(due::equals).isPresent()) {
                repair().payerIsSilent(due);
            } else if (now.promiseBreaksAt().filter(due::equals).isPresent()) {
                promises().breakOneAt(due, until);
            } else {
                steps.takeOneAt(due);
            }
        }
    }

    /** What has happened since this was asked last. */
    List<CaseEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** A negative, taken in at {@code at}, joins and asks for {@code target} positives; a case that had ended is open again. */
    void join(Negative negative, int target, Instant at) {
        var cause = negative.eventId();
        if (now.ending() != null) {
            reopen(cause, at, null, null, now.tracks());
        }
        var isMoreToRepair = negative.kind() != DebtKind.RATING;
        if (isMoreToRepair && now.pause() != null) {
            queue().goOn(at, cause);
        }
        var hurt = now.hurt().and(negative, target);
        var joined = now.with(hurt).with(isMoreToRepair ? now.tracks().dueAnew() : now.tracks());
        if (now.severity() != Severity.CRITICAL && hurt.severity() == Severity.CRITICAL) {
            joined = joined.withClocks(rules.clocks().hurry(joined.clocks(), at));
        }
        happen(
                cause,
                at,
                joined,
                new NegativeAdded(now.caseId(), now.customerId(), negative, joined.severity(), joined.offset(), at));
        recover(cause, at, null);
    }

    /** A positive repaid one of what the case asks for. */
    void progress(Repayment repayment) {
        var progressed = now.with(now.hurt().repaidByOne());
        happen(
                repayment.eventId(),
                repayment.at(),
                progressed,
                new OffsetProgressed(
                        now.caseId(), now.customerId(), repayment.eventId(), progressed.offset(), repayment.at()));
        recover(repayment.eventId(), repayment.at(), null);
    }

    /**
     * What has ended goes on, with nobody working on it.
     *
     * @param cause the negative that reopens it; null when a person does
     */
    void reopen(String cause, Instant at, String by, String note, CaseTracks tracks) {
        var reopened = restarted(now.with(tracks).with((Ending) null).with((Claim) null), at);
        var event = new CaseReopened(now.caseId(), now.customerId(), cause, by, note, at);
        happen(cause, at, by, reopened, event, null);
    }

    /** Somebody does something, and so keeps what they hold. */
    void happen(Act act, RecoveryCase after, Object data) {
        happen(null, act.at(), act.by(), kept(after, act), data, null);
        recover(null, act.at(), act.by());
    }

    /** Nobody did it: a customer, time, or a payer. */
    void happen(String cause, Instant at, RecoveryCase after, Object data) {
        happen(cause, at, null, after, data, null);
    }

    /** A promise is broken: that is a negative experience by itself. */
    void happen(String cause, Instant at, RecoveryCase after, CustomerEvent data, PromiseBroken experience) {
        happen(cause, at, null, after, data, experience);
    }

    /** Something changes that is no event. */
    void become(RecoveryCase after) {
        now = after;
    }

    /** The case ends well when nothing is left to do. */
    void recover(String cause, Instant at, String by) {
        if (now.status() == CaseStatus.RECOVERED && now.ending() == null) {
            var ended = ended(now, new Ending(at, null));
            happen(cause, at, by, ended, new CaseRecovered(now.caseId(), now.customerId(), at), null);
        }
    }

    /** The case with this end: whoever works on it stays named, and nothing is waited for any more. */
    RecoveryCase ended(RecoveryCase theCase, Ending ending) {
        var claim = theCase.claim() == null ? null : new Claim(theCase.claim().assignee(), null);
        return theCase.with(ending).with(claim).with((Pause) null);
    }

    /** Somebody has seen to the case. */
    RecoveryCase acknowledged(RecoveryCase theCase, Instant at) {
        return theCase.withClocks(theCase.clocks().stream()
                .map(clock -> clock.name() == ClockName.ACKNOWLEDGE && !clock.isMet() ? clock.met(at) : clock)
                .toList());
    }

    /** The same case, held by this person until they have done nothing for long enough. */
    RecoveryCase kept(RecoveryCase theCase, Act act) {
        var claim = theCase.claim();
        return claim != null && claim.isOf(act.by()) && claim.lapsesAt() != null
                ? theCase.with(new Claim(act.by(), act.at().plus(rules.life().claim())))
                : theCase;
    }

    void requireOpen() {
        if (now.ending() != null) {
            throw new RefusedException(new Refusal.NotNow("The case has ended: it is " + now.status() + "."));
        }
    }

    void requireNoOtherOpen() {
        var other = openCase.get();
        if (other != null) {
            throw new RefusedException(new Refusal.AnotherIsOpen(other.caseId()));
        }
    }

    RecoveryRules rules() {
        return rules;
    }

    /** The id of what the next thing that happens adds. */
    String nextId() {
        return rules.names().idWithin(now.caseId(), now.version() + 1);
    }

    private RecoveryCase restarted(RecoveryCase theCase, Instant at) {
        return theCase.withClocks(theCase.clocks().stream()
                .map(clock -> clock.name() == ClockName.ACKNOWLEDGE
                        ? rules.clocks().started(ClockName.ACKNOWLEDGE, at, theCase.severity())
                        : clock)
                .toList());
    }

    private void happen(
            String cause, Instant at, String by, RecoveryCase after, Object data, PromiseBroken experience) {
        var next = after.next();
        now = next.withClocks(rules.clocks().settled(next, at));
        var named = cause == null ? String.valueOf(now.version()) : cause;
        events.add(new CaseEvent(now.caseId(), now.version(), named, at, by, data, experience));
    }
}
