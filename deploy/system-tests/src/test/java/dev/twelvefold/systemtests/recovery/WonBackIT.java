package dev.twelvefold.systemtests.recovery;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.systemtests.Json;
import dev.twelvefold.systemtests.ToldInOrder;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A loyal customer complains, is apologised to, compensated and treated well twelve times, and is loyal again. */
@ToldInOrder
class WonBackIT {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Scene scene;
    private final Customer lan;
    private final Colleague agent;
    private CaseFile theCase;

    WonBackIT(Stack stack) {
        scene = new Scene(stack, "Lan");
        lan = scene.customer;
        agent = scene.agent;
    }

    @Test
    @Order(1)
    void whoBuysThreeTimesAndIsOwedNothingIsLoyal() {
        lan.registers();
        IntStream.of(150, 250, 200).forEach(lan::buys);

        scene.classChanges.next("class-changed", "{'from': null, 'to': 'NAIVE', 'treatment': 'welcome'}");
        scene.classChanges.next("class-changed", "{'from': 'NAIVE', 'to': 'HESITANT', 'treatment': 'reassure'}");
        scene.classChanges.next("class-changed", "{'from': 'HESITANT', 'to': 'LOYAL', 'treatment': 'reward'}");
        lan.isSeenAs("{'customerClass': 'LOYAL', 'ladder': 'REGULAR', 'fit': 'RIGHT', 'ledger': {'owed': 0}}");
    }

    @Test
    @Order(2)
    void aComplaintMakesThemExtremeAndOpensACase() {
        var complaint = lan.complains("attitude", "high", "Nobody listened.").eventId();

        var change = scene.classChanges.next("class-changed", """
                {'from': 'LOYAL', 'to': 'EXTREME', 'treatment': 'recover', 'classVersion': 4, 'causedBy': '%s',
                 'reasons': [{'rule': 'open-complaints', 'actual': 1, 'threshold': 1}]}""".formatted(complaint));
        var openedAt = Json.time(change, "at");
        lan.isSeenAs("{'customerClass': 'EXTREME', 'previousClass': 'LOYAL', 'ledger': {'owed': 12}}");
        theCase = CaseFile.of(lan);
        theCase.shows("""
                {'status': 'OPEN', 'severity': 'high', 'assignee': null, 'version': 1, 'openedAt': '%s',
                 'customer': {'customerClass': 'EXTREME', 'ladder': 'REGULAR'},
                 'apology': {'status': 'DUE', 'language': 'en'},
                 'compensation': {'status': 'NONE', 'suggested': {'kind': 'voucher', 'amount': 10, 'currency': 'USD'}},
                 'offset': {'target': 12, 'repaid': 0, 'owed': 12},
                 'negatives': [{'eventId': '%s', 'kind': 'complaint', 'category': 'attitude', 'severity': 'high'}]}
                """.formatted(openedAt, complaint));
        theCase.hasClock("acknowledge", openedAt, A_DAY);
        theCase.hasClock("apology", openedAt, A_DAY);
        scene.caseEvents.next("case-opened", """
                {'caseId': '%s', 'severity': 'high', 'openedAt': '%s', 'causedBy': '%s',
                 'negatives': [{'eventId': '%s', 'repaid': 0}], 'offset': {'target': 12, 'repaid': 0, 'owed': 12}}
                """.formatted(theCase.id(), openedAt, complaint, complaint));
        scene.figures.queuesGrewBy("{'open': 1, 'unassigned': 1, 'mine': 0}");
        scene.figures.counted("{'opened': 1, 'recovered': 0}");
    }

    @Test
    @Order(3)
    void oneAgentTakesItOn() {
        agent.claims(theCase);

        scene.agent2.isRefused(409).claims(theCase);
        scene.colleague("analyst").isRefused(403).claims(theCase);
        theCase.shows("{'assignee': 'agent', 'version': 2}");
        theCase.hasMet("acknowledge");
        scene.caseEvents.next("case-claimed", "{'assignee': 'agent', 'by': 'agent'}");
        scene.figures.queuesGrewBy("{'open': 1, 'unassigned': 0, 'mine': 1}");
    }

    @Test
    @Order(4)
    void theLetterIsReadInTheCatcher() {
        var answer = agent.lookingAt(theCase.tag()).apologises(theCase).json();

        assertThat(answer.at("/apology/status").textValue()).isEqualTo("SENT");
        theCase.hasMet("apology");
        var letter = lan.hasLetters("Nobody listened.").get(0);
        assertThat(letter.get("subject").textValue())
                .contains(answer.get("number").textValue());
        assertThat(letter.get("messageId")).isEqualTo(answer.at("/apology/delivery/messageId"));
        scene.caseEvents.next("apology-sent", "{'via': 'email', 'language': 'en', 'by': 'agent'}");
        scene.figures.counted("{'timeToApology': {'count': 1}, 'parity': {'newer': {'count': 1}}}");
    }

    @Test
    @Order(5)
    void whatIsOverTheirLimitWaitsForAnotherPerson() {
        agent.proposes(theCase, "120");

        agent.isRefused(403).approves(theCase);
        scene.agent2.isRefused(403).approves(theCase);
        theCase.shows("{'status': 'AWAITING_APPROVAL', 'compensation': {'proposal': {'approvalsMissing': 1}}}");
        scene.caseEvents.next(
                "compensation-proposed",
                "{'kind': 'voucher', 'amount': 120, 'currency': 'USD', 'approvals': 1, 'by': 'agent'}");
        scene.figures.queuesGrewBy("{'open': 1, 'awaitingApproval': 1}");
        scene.payer.isNotAskedAgain();
    }

    @Test
    @Order(6)
    void whenItIsApprovedThePayerIssuesIt() {
        scene.lead.approves(theCase);

        theCase.shows("{'status': 'FOLLOWING_UP', 'compensation': {'status': 'ISSUED', 'overdueAtPayer': false}}");
        theCase.hasMet("acknowledge", "apology", "compensation", "resolve");
        var answer = scene.payer.settles(theCase, "issued");
        scene.caseEvents.next("compensation-approved", "{'approvedBy': ['lead']}");
        scene.caseEvents.next(
                "compensation-issued",
                "{'compensationId': %s, 'amount': 120, 'reference': %s}"
                        .formatted(answer.get("compensationId"), answer.get("reference")));
        scene.figures.queuesGrewBy("{'open': 1, 'awaitingApproval': 0, 'followingUp': 1}");
        scene.figures.counted("{'compensationPaid': [{'currency': 'USD', 'amount': 120}]}");
    }

    @Test
    @Order(7)
    void elevenFivesAreNotEnough() {
        lan.rates(4);
        var fives = lan.givesFives(11);

        theCase.shows("{'status': 'FOLLOWING_UP', 'offset': {'target': 12, 'repaid': 11, 'owed': 1}}");
        lan.isSeenAs("{'customerClass': 'EXTREME', 'ledger': {'owed': 1, 'positives': 11, 'neutrals': 1}}");
        for (int n = 0; n < fives.size(); n++) {
            scene.caseEvents.next(
                    "offset-progressed",
                    "{'causedBy': '%s', 'offset': {'repaid': %d, 'owed': %d}}"
                            .formatted(fives.get(n).eventId(), n + 1, 11 - n));
        }
    }

    @Test
    @Order(8)
    void theTwelfthWinsThemBack() {
        var twelfth = lan.rates(5).eventId();

        theCase.shows("{'status': 'RECOVERED', 'ending': {'closedFor': null}, 'offset': {'owed': 0}}");
        lan.isSeenAs("{'customerClass': 'LOYAL', 'previousClass': 'EXTREME', 'fit': 'RIGHT', 'ledger': {'owed': 0}}");
        scene.classChanges.next("class-changed", """
                {'from': 'EXTREME', 'to': 'LOYAL', 'treatment': 'reward', 'classVersion': 5, 'causedBy': '%s'}
                """.formatted(twelfth));
        scene.caseEvents.next("offset-progressed", "{'causedBy': '%s', 'offset': {'owed': 0}}".formatted(twelfth));
        scene.caseEvents.next("case-recovered", "{'caseId': '%s'}".formatted(theCase.id()));
        scene.figures.queuesGrewBy("{'open': 0, 'unassigned': 0, 'mine': 0, 'followingUp': 0}");
        scene.figures.counted("{'recovered': 1, 'timeToRecovery': {'count': 1}, 'reoffence': {'hurtAgain': 0}}");
    }

    @Test
    @Order(9)
    void allOfItIsToldOnceAndCanBeProved() {
        scene.isOver();
        var expected = new ArrayList<>(List.of(
                "case-opened",
                "agent case-claimed",
                "agent letter-queued",
                "agent apology-sent",
                "agent compensation-proposed",
                "lead compensation-approved",
                "compensation-issued"));
        expected.addAll(nCopies(12, "offset-progressed"));
        expected.add("case-recovered");
        var timeline = Timeline.of(theCase);
        assertThat(timeline.told()).isEqualTo(expected);
        timeline.isChained();
        theCase.shows("{'version': %d}".formatted(expected.size()));
    }
}
