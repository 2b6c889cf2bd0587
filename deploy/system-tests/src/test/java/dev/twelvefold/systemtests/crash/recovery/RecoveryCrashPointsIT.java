package dev.twelvefold.systemtests.crash.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.crash.Crasher;
import dev.twelvefold.systemtests.crash.Fate;
import dev.twelvefold.systemtests.crash.Gate;
import dev.twelvefold.systemtests.crash.Moment;
import dev.twelvefold.systemtests.crash.Place;
import dev.twelvefold.systemtests.stack.StackOfItsOwn;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Recovery is killed at every point between a decision and its mail, event and row, at several customers' at once.
 *
 * <pre>
 * event, command, timer ─▶ decided ──▶│ commit │──▶ offsets committed, answered
 *                                                 ├▶ outbox ─▶ published ──▶│ deleted
 *                                                 └▶ letter ─▶ mailed ──▶│ noted ──▶│ commit │──▶ outbox …
 * </pre>
 */
class RecoveryCrashPointsIT {
    @RegisterExtension
    static final StackOfItsOwn OWN = new StackOfItsOwn(Setup::recoveryAlone);

    private final Crasher crasher = new Crasher(OWN.stack(), Service.RECOVERY);
    private final Recovery recovery = Recovery.of(OWN.stack());
    private final Outbox outbox = new Outbox(recovery);

    @BeforeAll
    static void claimsLapseSoon() {
        Setup.letClaimsLapseSoon(OWN.stack());
    }

    @AfterEach
    void lookNoLonger() {
        recovery.database().close();
    }

    @Test
    void whatIsKilledBeforeItsCommitHasNotHappenedAndHappensOnceAfterwards() {
        var steps = steps("before");
        var mailsBefore = mails();
        try (var gates = crasher.gates()) {
            steps.comeToTheirCommits(gates);
            var entriesBefore = steps.entries();
            crasher.kill(gates, Fate.LOST);
            assertThat(steps.entries()).as("nothing is committed").isEqualTo(entriesBefore);
        }
        requireUnpublished(steps);
        requireEventsUnread();
        assertThat(steps.unanswered()).contains("before-decided", "before-approved", "before-proposed", "before-many");

        crasher.start();

        assertThat(steps.callAgain()).as("done before").containsExactly("before-mailed", "before-settled");
        steps.awaitEnd();
        Aftermath.of(recovery).verify(steps);
        assertThat(mails() - mailsBefore)
                .as("one letter, and another one twice")
                .isEqualTo(3);
    }

    @Test
    void whatIsKilledAfterItsCommitIsNeitherLostNorDoneAgain() {
        var steps = steps("after");
        var mailsBefore = mails();
        killAfterCommit(steps);
        requireEventsUnread();
        assertThat(steps.unanswered()).contains("after-decided", "after-approved", "after-proposed", "after-many");

        crasher.start();

        assertThat(steps.callAgain())
                .as("done before")
                .containsExactly("after-mailed", "after-settled", "after-decided", "after-approved", "after-proposed");
        steps.awaitEnd();
        Aftermath.of(recovery).verify(steps);
        assertThat(mails() - mailsBefore).as("each letter once").isEqualTo(2);
    }

    @Test
    void whatIsMailedOrPublishedWithoutBeingNotedIsSentAgainAsTheSame() {
        var steps = steps("sent");
        var mailsBefore = mails();
        try (var gates = crasher.gates()) {
            var published = gates.closed(new Place("outbox", Moment.DELETE, "OLD.event_key = 'sent-opening'"));
            var mailed = gates.closed(LetterDecided.mailed("sent-decided"));
            var commits = steps.comeToTheirCommits(gates);
            Held.outbox(OWN.stack(), () -> {
                commits.forEach(Gate::open);
                await().untilAsserted(() -> assertThat(outbox.events()).containsAll(steps.published()));
            });
            Crasher.awaitReached(List.of(published, mailed));
            crasher.kill(gates, Fate.LOST);
        }
        var sent = outbox.sentOf(steps);
        assertThat(mails() - mailsBefore).as("both letters").isEqualTo(2);
        assertThat(recovery.database().texts("SELECT customer_id FROM letter WHERE state = 'QUEUED'"))
                .as("sent as far as is known")
                .containsExactly("sent-decided");

        crasher.start();

        assertThat(steps.callAgain()).as("done before").hasSize(6);
        steps.awaitEnd();
        var aftermath = Aftermath.of(recovery);
        aftermath.verify(steps);
        assertThat(aftermath.repeated()).containsAll(sent);
        assertThat(mails() - mailsBefore).as("one letter twice").isEqualTo(3);
    }

    @Test
    void whatThePayerCouldNotIssueIsGivenBackOnce() {
        var steps = new Steps(recovery, List.of(CompensationSettled.failed(recovery, "failed")));
        killAfterCommit(steps);
        assertThat(unread(Recovery.ANSWERS)).isPositive();

        crasher.start();

        steps.awaitEnd();
        Aftermath.of(recovery).verify(steps);
    }

    /** Each is a transaction of a thread of its own; a claim, a promise and a clock are due to the timer at once. */
    private Steps steps(String name) {
        return new Steps(
                recovery,
                List.of(
                        new TimePassing(recovery, name + "-time"),
                        new LetterMailed(recovery, name + "-mailed"),
                        CompensationSettled.issued(recovery, name + "-settled"),
                        new LetterDecided(recovery, name + "-decided"),
                        new CompensationApproved(recovery, name + "-approved"),
                        new CompensationDecided(recovery, name + "-proposed"),
                        new NotesOnMany(recovery, name + "-many"),
                        new Opening(recovery, name + "-opening")));
    }

    private void killAfterCommit(Steps steps) {
        try (var gates = crasher.gates()) {
            steps.comeToTheirCommits(gates);
            var entriesBefore = steps.entries();
            crasher.kill(gates, Fate.COMMITTED);
            assertThat(steps.entries()).as("all is committed").isEqualTo(entriesBefore + steps.written());
        }
        assertThat(outbox.events()).as("to be published").containsAll(steps.published());
        requireUnpublished(steps);
    }

    private void requireUnpublished(Steps steps) {
        assertThat(Aftermath.of(recovery).published()).doesNotContainAnyElementsOf(steps.published());
    }

    /** The offsets behind the class change that opens a case, and behind the payer's answer, are not committed. */
    private static void requireEventsUnread() {
        assertThat(unread(Recovery.CLASS_CHANGES)).isPositive();
        assertThat(unread(Recovery.ANSWERS)).isPositive();
    }

    private static long unread(String topic) {
        return OWN.stack().progress().unread(Recovery.GROUP, topic);
    }

    /** Mails that the mail server has taken, repeats among them. */
    private static long mails() {
        return OWN.stack().local().mailArrivals();
    }
}
