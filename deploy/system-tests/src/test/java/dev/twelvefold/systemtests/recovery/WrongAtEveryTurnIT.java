package dev.twelvefold.systemtests.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.ToldInOrder;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever can go wrong in a recovery does, and in the end the customer is won back all the same. */
@ToldInOrder
class WrongAtEveryTurnIT {
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration FOUR_HOURS = Duration.ofHours(4);

    private final Scene scene;
    private final Customer binh;
    private final Colleague agent;
    private final Colleague lead;
    private final Follower follower;
    private CaseFile theCase;
    private String beforeTheSecond;

    WrongAtEveryTurnIT(Stack stack) {
        scene = new Scene(stack, "Binh");
        binh = scene.customer;
        agent = scene.agent;
        lead = scene.lead;
        follower = new Follower(stack.recovery().as("lead"));
    }

    @Test
    @Order(1)
    void aClaimThatIsRepeatedCountsOnce() {
        follower.opensTheStream();
        binh.complains("delivery", "high", "It never came.");
        scene.classChanges.next("class-changed", "{'from': null, 'to': 'EXTREME'}");
        theCase = CaseFile.of(binh);

        agent.twice("binh-1", same -> same.claims(theCase));

        agent.underKey("binh-1").isRefused(422).proposes(theCase, "10");
        theCase.shows("{'assignee': 'agent', 'version': 2}");
        scene.caseEvents.next("case-opened", "{'offset': {'target': 12}}");
        scene.caseEvents.next("case-claimed", "{'by': 'agent'}");
    }

    @Test
    @Order(2)
    void aSecondComplaintBehindTheLetterAsksForAnother() {
        agent.apologises(theCase);
        beforeTheSecond = theCase.tag();
        scene.caseEvents.next("apology-sent", "{'by': 'agent'}");

        var second = binh.complains("attitude", "medium", "And then they shouted.");

        theCase.shows("""
                {'status': 'OPEN', 'severity': 'high', 'apology': {'status': 'DUE', 'sentAt': null},
                 'offset': {'target': 24, 'repaid': 0, 'owed': 24},
                 'negatives': [{'category': 'delivery'}, {'eventId': '%s', 'category': 'attitude'}]}
                """.formatted(second.eventId()));
        theCase.hasClock("apology", second.receivedAt(), A_DAY);
        theCase.hasMet("acknowledge");
        scene.caseEvents.next("negative-added", """
                {'negative': {'eventId': '%s', 'kind': 'complaint'}, 'severity': 'high', 'at': '%s',
                 'offset': {'target': 24, 'owed': 24}}""".formatted(second.eventId(), second.receivedAt()));
    }

    @Test
    @Order(3)
    void whoHasNotReadTheSecondOneIsRefused() {
        agent.lookingAt(beforeTheSecond).isRefused(412).apologises(theCase);

        agent.lookingAt(theCase.tag()).apologises(theCase);

        theCase.shows("{'apology': {'status': 'SENT'}}");
        binh.hasLetters("It never came.", "And then they shouted.");
        scene.caseEvents.next("apology-sent", "{'by': 'agent'}");
        scene.figures.counted("{'timeToApology': {'count': 1}}");
    }

    @Test
    @Order(4)
    void thePayerFails() {
        agent.twice("binh-2", same -> same.proposes(theCase, "40.13"));

        theCase.shows("{'status': 'OPEN', 'compensation': {'status': 'FAILED'}}");
        var answer = scene.payer.settles(theCase, "failed");
        scene.caseEvents.next("compensation-proposed", "{'amount': 40.13, 'approvals': 0, 'by': 'agent'}");
        scene.caseEvents.next("compensation-approved", "{'approvedBy': []}");
        scene.caseEvents.next(
                "compensation-failed",
                "{'compensationId': %s, 'reason': %s}".formatted(answer.get("compensationId"), answer.get("reason")));
        scene.figures.counted("{'compensationPaid': []}");
        follower.losesTheConnection();
    }

    @Test
    @Order(5)
    void aNewProposalIsPaid() {
        agent.proposes(theCase, "40");

        theCase.shows("{'status': 'FOLLOWING_UP', 'compensation': {'status': 'ISSUED'}}");
        theCase.hasMet("acknowledge", "apology", "compensation", "resolve");
        scene.payer.settles(theCase, "issued");
        scene.caseEvents.next("compensation-proposed", "{'amount': 40}");
        scene.caseEvents.next("compensation-approved", "{'approvedBy': []}");
        scene.caseEvents.next("compensation-issued", "{'amount': 40}");
        scene.figures.counted("{'compensationPaid': [{'currency': 'USD', 'amount': 40}]}");
    }

    @Test
    @Order(6)
    void aPromiseIsBrokenByTime() {
        var experiences = scene.news("feedback.experiences.v1", "recovery-service");
        var promise = agent.promises(theCase, "I will call you.", Instant.now().plusSeconds(2));
        scene.caseEvents.next("promise-made", "{'promiseId': '%s', 'by': 'agent'}".formatted(promise));

        theCase.shows("""
                {'status': 'OPEN', 'severity': 'critical', 'promises': [{'status': 'broken'}],
                 'apology': {'status': 'DUE'}, 'compensation': {'status': 'NONE', 'proposal': null},
                 'offset': {'target': 36, 'repaid': 0, 'owed': 36},
                 'negatives': [{'kind': 'complaint'}, {'kind': 'complaint'}, {'kind': 'promise-broken', 'severity': 'high'}]}""");
        agent.isRefused(409).keeps(theCase, promise);
        var broken = experiences.next(
                "promise-broken",
                "{'promiseId': '%s', 'caseId': '%s', 'text': 'I will call you.'}".formatted(promise, theCase.id()));
        theCase.hasClock("apology", Json.time(broken, "receivedAt"), FOUR_HOURS);
        var told = scene.caseEvents.next("promise-broken", "{'promiseId': '%s'}".formatted(promise));
        scene.caseEvents.next("negative-added", """
                {'negative': {'eventId': %s, 'kind': 'promise-broken'}, 'severity': 'critical', 'offset': {'target': 36}}
                """.formatted(told.get("experienceId")));
        binh.isSeenAs("{'customerClass': 'EXTREME', 'ledger': {'owed': 36, 'openNegatives': 3, 'openComplaints': 2}}");
        scene.figures.counted("{'promises': {'kept': 0, 'broken': 1, 'keptShare': 0}}");
    }

    @Test
    @Order(7)
    void whatTwoPeopleHaveToApproveIsApprovedByOneOnly() {
        lead.proposes(theCase, "1500");

        lead.isRefused(403).approves(theCase);
        agent.isRefused(403).approves(theCase);
        scene.manager.approves(theCase);

        theCase.shows("{'status': 'AWAITING_APPROVAL', 'compensation': {'proposal': {'approvalsMissing': 1}}}");
        scene.manager.isRefused(409).approves(theCase);
        scene.caseEvents.next("compensation-proposed", "{'amount': 1500, 'approvals': 2, 'by': 'lead'}");
        scene.figures.queuesGrewBy("{'open': 1, 'mine': 1, 'awaitingApproval': 1}");
    }

    @Test
    @Order(8)
    void onlyALeadClosesIt() {
        agent.isRefused(403).closes(theCase, "customer-left", "They will not come back.");

        lead.closes(theCase, "customer-left", "They will not come back.");

        theCase.shows("""
                {'status': 'CLOSED', 'ending': {'closedFor': 'customer-left'}, 'compensation': {'status': 'REJECTED'}}""");
        agent.isRefused(409).apologises(theCase);
        scene.caseEvents.next("compensation-rejected", "{'by': 'lead'}");
        scene.caseEvents.next("case-closed", "{'reason': 'customer-left', 'by': 'lead'}");
        scene.figures.queuesGrewBy("{'open': 0, 'mine': 0, 'awaitingApproval': 0}");
    }

    @Test
    @Order(9)
    void theyComeBackAndAreHurtAgain() {
        var five = binh.rates(5).eventId();
        theCase.shows("{'status': 'CLOSED', 'offset': {'target': 36, 'repaid': 1, 'owed': 35}}");

        var two = binh.rates(2);

        theCase.shows("""
                {'status': 'OPEN', 'ending': null, 'assignee': null, 'offset': {'target': 48, 'repaid': 1, 'owed': 47},
                 'apology': {'status': 'DUE'}, 'compensation': {'status': 'REJECTED'}}""");
        theCase.hasClock("acknowledge", two.receivedAt(), A_DAY);
        theCase.hasClock("apology", two.receivedAt(), FOUR_HOURS);
        scene.caseEvents.next("offset-progressed", "{'causedBy': '%s', 'offset': {'owed': 35}}".formatted(five));
        scene.caseEvents.next("case-reopened", "{'causedBy': '%s', 'by': null}".formatted(two.eventId()));
        scene.caseEvents.next("negative-added", """
                {'negative': {'eventId': '%s', 'kind': 'rating', 'severity': 'medium'}, 'offset': {'owed': 47}}
                """.formatted(two.eventId()));
        scene.figures.queuesGrewBy("{'open': 1, 'unassigned': 1, 'mine': 0}");
        follower.opensTheStream();
    }

    @Test
    @Order(10)
    void whatALeadClosedByMistakeTheyReopen() {
        lead.closes(theCase, "duplicate", "The other one is the same.");
        scene.agent2.isRefused(403).reopens(theCase, "It is not.");

        lead.reopens(theCase, "It is not.");

        lead.isRefused(409).reopens(theCase, "Still.");
        theCase.shows("{'status': 'OPEN', 'assignee': null, 'offset': {'owed': 47}}");
        scene.caseEvents.next("case-closed", "{'reason': 'duplicate', 'by': 'lead'}");
        scene.caseEvents.next("case-reopened", "{'causedBy': null, 'by': 'lead', 'note': 'It is not.'}");
    }

    @Test
    @Order(11)
    void anotherAgentDoesWhatIsLeft() {
        scene.agent2.claims(theCase);
        scene.agent2.apologisesByPhone(theCase);
        scene.agent2.waivesTheCompensation(theCase, "They wanted to be called.");
        var second = scene.agent2.promises(
                theCase, "I call on Friday.", Instant.now().plus(A_DAY));
        scene.agent2.keeps(theCase, second);

        theCase.shows(
                "{'status': 'FOLLOWING_UP', 'apology': {'status': 'SENT'}, 'compensation': {'status': 'WAIVED'}}");
        theCase.hasMet("acknowledge", "apology", "compensation", "resolve");
        scene.caseEvents.next("case-claimed", "{'by': 'agent2'}");
        scene.caseEvents.next("apology-sent", "{'via': 'phone', 'by': 'agent2'}");
        scene.caseEvents.next("compensation-waived", "{'by': 'agent2'}");
        scene.caseEvents.next("promise-made", "{'by': 'agent2'}");
        scene.caseEvents.next("promise-kept", "{'promiseId': '%s'}".formatted(second));
        scene.figures.counted("{'promises': {'kept': 1, 'broken': 1, 'keptShare': 0.5}}");
    }

    @Test
    @Order(12)
    void fortySevenFivesWinThemBack() {
        binh.givesFives(47);

        theCase.shows("{'status': 'RECOVERED', 'offset': {'target': 48, 'repaid': 48, 'owed': 0}}");
        binh.isSeenAs("{'customerClass': 'HESITANT', 'ledger': {'owed': 0, 'negatives': 4, 'positives': 48}}");
        scene.classChanges.next("class-changed", "{'from': 'EXTREME', 'to': 'HESITANT'}");
        binh.owes("""
                [{'kind': 'complaint', 'repaid': 12}, {'kind': 'complaint', 'repaid': 12},
                 {'kind': 'promise-broken', 'repaid': 12}, {'kind': 'rating', 'repaid': 12}]""");
        for (int owed = 46; owed >= 0; owed--) {
            scene.caseEvents.next("offset-progressed", "{'offset': {'owed': %d}}".formatted(owed));
        }
        scene.caseEvents.next("case-recovered", "{'caseId': '%s'}".formatted(theCase.id()));
        scene.figures.queuesGrewBy("{'open': 0, 'unassigned': 0, 'mine': 0, 'followingUp': 0}");
        scene.figures.counted("{'opened': 1, 'recovered': 1, 'reoffence': {'hurtAgain': 0}}");
    }

    @Test
    @Order(13)
    void whoFollowedSawEveryChangeOnceAlsoAfterALostConnection() {
        var timeline = Timeline.of(theCase);

        timeline.isChained();
        assertThat(timeline.told())
                .containsSubsequence(
                        "agent case-claimed",
                        "agent letter-queued",
                        "agent apology-sent",
                        "negative-added",
                        "agent letter-queued",
                        "agent apology-sent",
                        "compensation-failed",
                        "compensation-issued",
                        "agent promise-made",
                        "promise-broken",
                        "negative-added",
                        "manager compensation-endorsed",
                        "lead case-closed",
                        "offset-progressed",
                        "case-reopened",
                        "negative-added",
                        "lead case-closed",
                        "lead case-reopened",
                        "agent2 apology-sent",
                        "case-recovered");
        follower.sawAllOf(theCase, timeline);
        follower.losesTheConnection();
        scene.isOver();
    }
}
