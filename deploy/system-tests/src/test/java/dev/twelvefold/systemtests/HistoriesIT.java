package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.twelvefold.systemtests.oracle.Biography;
import dev.twelvefold.systemtests.oracle.Case;
import dev.twelvefold.systemtests.oracle.Expected;
import dev.twelvefold.systemtests.oracle.ExpectedCase;
import dev.twelvefold.systemtests.oracle.ExpectedCaseEvents;
import dev.twelvefold.systemtests.oracle.Transition;
import dev.twelvefold.systemtests.stack.Published;
import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Hundreds of customers' histories, told over all ways in, against an oracle that works out of DOMAIN.md what must have become of
 * each. The seed is printed; {@code -Dtwelvefold.seed=} tells the same stories again.
 */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class HistoriesIT {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Stack stack;
    private final long seed =
            Long.getLong("twelvefold.seed", ThreadLocalRandom.current().nextInt(1_000_000));
    private final Map<Biography, Shown> everybody = new LinkedHashMap<>();
    private Instant start;
    private Segments growth;

    HistoriesIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeAll
    void tellTheStories() {
        System.out.println("HistoriesIT: -Dtwelvefold.seed=" + seed);
        var before = Segments.now(stack);
        start = Instant.now();
        var biographies = new HistoriesRun(stack, seed).run();
        growth = Segments.now(stack).minus(before);
        biographies.forEach(biography -> everybody.put(biography, Shown.of(stack, biography.customerId())));
    }

    @Test
    void everyFieldOfEveryViewIsWhatTheHistoryMakesIt() {
        compare((biography, shown, softly) -> {
            var view = shown.view();
            softly.assertThat(Json.normalWithout(view, "classSince", "version", "updatedAt"))
                    .isEqualTo(Json.normal(Expected.view(biography)));
            softly.assertThat(view.path("version").intValue()).isBetween(1, biography.evaluations());
            softly.assertThat(Json.time(view, "updatedAt")).isBetween(start, Instant.now());
            softly.assertThat(Json.time(view, "classSince"))
                    .isEqualTo(shown.changedAt(shown.transitions().size()));
        });
    }

    @Test
    void theCompactedTopicEndsWithTheSameView() {
        var published = Outputs.byCustomer(stack.broker(), Outputs.CUSTOMERS);
        compare((biography, shown, softly) ->
                softly.assertThat(data(published, biography)).endsWith(Json.normal(shown.view())));
    }

    @Test
    void everyChangeOfClassIsShownWithItsReasonsAndInTime() {
        compare((biography, shown, softly) -> {
            var expected = biography.transitions();
            softly.assertThat(without("at", shown.transitions()))
                    .isEqualTo(Json.normal(
                            expected.stream().map(Expected::transition).toList()));
            for (int n = 0; n < Math.min(shown.transitions().size(), expected.size()); n++) {
                decidedInTime(shown.transitions().get(n), expected.get(n), softly);
            }
        });
    }

    /** No sooner than it could be known, and within a minute. */
    private static void decidedInTime(JsonNode shown, Transition change, SoftAssertions softly) {
        var soonest = change.notBefore();
        softly.assertThat(Json.time(shown, "at")).as("at of %s", shown).isBetween(soonest, soonest.plus(A_MINUTE));
    }

    @Test
    void everyChangeOfClassIsPublishedOnceAndInItsOrder() {
        var published = Outputs.byCustomer(stack.broker(), Outputs.CLASS_CHANGES);
        compare((biography, shown, softly) -> {
            var changes = data(published, biography);
            softly.assertThat(without("at", changes)).isEqualTo(Json.normal(Expected.classChanges(biography)));
            softly.assertThat(times("at", changes)).isEqualTo(times("at", shown.transitions()));
        });
    }

    @Test
    void everyDebtSaysWhatOpenedItAndWhatRepaidIt() {
        compare((biography, shown, softly) ->
                softly.assertThat(Json.normal(shown.ledger())).isEqualTo(Json.normal(Expected.debts(biography))));
    }

    @Test
    void theSegmentsAreTheSumOfTheCustomers() {
        assertThat(growth).isEqualTo(Segments.of(everybody.keySet()));
    }

    @Test
    void everyCustomerEverExtremeHasOneCaseAndEveryFieldOfItIsRight() {
        compare((biography, shown, softly) -> {
            var expected = Case.of(biography);
            softly.assertThat(shown.cases()).hasSize(expected.isPresent() ? 1 : 0);
            if (expected.isPresent() && shown.cases().size() == 1) {
                compareCase(shown, expected.get(), softly);
            }
        });
    }

    private static void compareCase(Shown shown, Case expected, SoftAssertions softly) {
        var openedAt = shown.changedAt(expected.opening().classVersion());
        var theCase = shown.cases().get(0);
        softly.assertThat(Clocks.normalWithoutPercent(Json.normalWithout(theCase, "caseId", "number")))
                .isEqualTo(Json.normal(ExpectedCase.of(expected, openedAt)));
        softly.assertThat(Clocks.percents(theCase))
                .allMatch(percent -> percent <= Clocks.highestPercentSince(openedAt));
    }

    @Test
    void everyCaseIsPublishedFromItsOpeningOn() {
        var published = Outputs.byCustomer(stack.broker(), Outputs.CASES);
        compare((biography, shown, softly) -> {
            var expected = Case.of(biography)
                    .map(opened -> ExpectedCaseEvents.of(
                            opened,
                            shown.changedAt(opened.opening().classVersion()),
                            shown.cases().get(0)))
                    .orElse(List.of());
            softly.assertThat(of(published, biography).stream().map(Published::type))
                    .isEqualTo(expected.stream()
                            .map(ExpectedCaseEvents.Event::type)
                            .toList());
            softly.assertThat(data(published, biography))
                    .isEqualTo(Json.normal(expected.stream()
                            .map(ExpectedCaseEvents.Event::data)
                            .toList()));
        });
    }

    private void compare(EachOf.Check<Biography, Shown> check) {
        EachOf.of(everybody, Biography::customerId).compare(check);
    }

    private static List<Published> of(Map<String, List<Published>> published, Biography biography) {
        return published.getOrDefault(biography.customerId(), List.of());
    }

    private static List<JsonNode> data(Map<String, List<Published>> published, Biography biography) {
        return Json.normal(
                of(published, biography).stream().map(Published::data).toList());
    }

    private static List<JsonNode> without(String field, List<JsonNode> nodes) {
        return nodes.stream().map(node -> Json.normalWithout(node, field)).toList();
    }

    private static List<Instant> times(String field, List<JsonNode> nodes) {
        return nodes.stream().map(node -> Json.time(node, field)).toList();
    }
}
