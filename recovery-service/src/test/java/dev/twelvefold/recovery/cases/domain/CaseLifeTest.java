package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Rated;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseLifeTest {
    private static final Instant ENDED = Instant.parse("2026-03-02T01:00:00Z");
    private static final RecoveryRules RULES = new RecoveryRules(
            LedgerParameters.DEFAULTS, ClockRules.DEFAULTS, LifeRules.DEFAULTS, Rates.DEFAULTS, new TestNames());

    @ParameterizedTest
    @CsvSource({"0, true", "-1, true", "1, false"})
    void aNegativeReopensUpToThirtyDaysAfterTheEnd(long microsecondsLater, boolean reopens) {
        var customer = customer(Past.ended(LedgerParameters.DEFAULTS, false, ENDED));
        var at = ENDED.plus(Duration.ofDays(30)).plusNanos(1_000 * microsecondsLater);

        var events = customer.fold("low", rating(1, at));

        assertThat(events).extracting(CaseEvent::kind).isEqualTo(reopens ? reopening() : List.of());
        assertThat(customer.state().openCase() != null).isEqualTo(reopens);
    }

    @Test
    void aReopenedCaseBelongsToNobodyAndIsAcknowledgedAnew() {
        var customer = customer(Past.ended(LedgerParameters.DEFAULTS, false, ENDED));
        var at = ENDED.plusSeconds(60);

        customer.fold("bad", complaint(at));

        var theCase = customer.state().openCase();
        assertThat(theCase.assignee()).isNull();
        assertThat(theCase.clocks()).allSatisfy(clock -> {
            assertThat(clock.isRunning()).isTrue();
            assertThat(clock.startedAt()).isEqualTo(at);
        });
    }

    @Test
    void whatWasRepaidOfAClosedCaseIsCounted() {
        var customer = customer(Past.ended(LedgerParameters.DEFAULTS, true, ENDED));

        var events = customer.fold("five", rating(5, ENDED.plusSeconds(60)));

        assertThat(events).extracting(CaseEvent::kind).containsExactly("offset-progressed");
        assertThat(customer.state().cases().get(0).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(customer.state().cases().get(0).offset().owed()).isEqualTo(11);
    }

    @Test
    void aLeadCannotReopenWhileAnotherCaseIsOpen() {
        var customer = customer(Past.ended(LedgerParameters.DEFAULTS, false, ENDED));
        var at = ENDED.plus(Duration.ofDays(31));
        customer.fold("bad", complaint(at));
        customer.changed(
                "change",
                new ClassChanged(
                        "c-1", CustomerClass.HESITANT, CustomerClass.EXTREME, at, List.of(), "recover", 1, 3, "bad"));
        var old = customer.theCase("c-1/past").orElseThrow();

        var refused = catchThrowableOfType(
                RefusedException.class, () -> old.repair().reopen(new Act("lead", true, at), "again"));

        assertThat(refused.refusal()).isEqualTo(new Refusal.AnotherIsOpen("c-1/bad"));
    }

    @Test
    void aComplaintEndsAPauseAndARatingDoesNot() {
        var customer = opened();
        var life = customer.theCase("c-1/bad").orElseThrow();
        life.queue().pause(agent(60), "on holiday", null);
        customer.takeEvents();

        assertThat(customer.fold("low", rating(2, ENDED.plusSeconds(120))))
                .extracting(CaseEvent::kind)
                .containsExactly("negative-added");
        assertThat(life.now().pause()).isNotNull();
        assertThat(customer.fold("worse", complaint(ENDED.plusSeconds(180))))
                .extracting(CaseEvent::kind)
                .containsExactly("case-resumed", "negative-added");
        assertThat(life.now().pause()).isNull();
        assertThat(life.now().clock(ClockName.ACKNOWLEDGE).dueAt())
                .isEqualTo(ENDED.plus(Duration.ofHours(24)).plusSeconds(120));
    }

    @Test
    void timeDoesWhatIsDueInOrderAndEachAtItsTime() {
        var customer = opened();
        var life = customer.theCase("c-1/bad").orElseThrow();
        life.queue().claim(agent(0));
        life.promises().make(agent(1), "later", ENDED.plusSeconds(4_000));
        life.promises().make(agent(2), "sooner", ENDED.plusSeconds(1_000));
        life.queue().pause(agent(3), "waits", ENDED.plusSeconds(3_000));
        customer.takeEvents();

        customer.wake(ENDED.plusSeconds(999));
        assertThat(customer.takeEvents()).isEmpty();
        customer.wake(ENDED.plusSeconds(4_000));

        assertThat(customer.takeEvents())
                .extracting(event ->
                        event.kind() + " " + Duration.between(ENDED, event.at()).toSeconds())
                .containsExactly(
                        "promise-broken 1000", "case-released 1803", "case-resumed 3000", "promise-broken 4000");
        assertThat(life.now().wakeAt()).as("the apology's first step").isEqualTo(ENDED.plusSeconds(43_200 + 2_997));
    }

    @Test
    void aBrokenPromiseCannotBeKept() {
        var life = opened().theCase("c-1/bad").orElseThrow();
        life.promises().make(agent(1), "a call", ENDED.plusSeconds(10));
        life.wake(ENDED.plusSeconds(10));
        var promise = life.now().promises().get(0);

        assertThat(promise.status()).isEqualTo(PromiseStatus.BROKEN);
        assertThatThrownBy(() -> life.promises().keep(agent(11), promise.promiseId()))
                .isInstanceOf(RefusedException.class);
    }

    private static CustomerRecovery opened() {
        var customer = customer(CustomerState.empty("c-1"));
        customer.fold("bad", complaint(ENDED));
        customer.changed(
                "change",
                new ClassChanged(
                        "c-1", CustomerClass.NAIVE, CustomerClass.EXTREME, ENDED, List.of(), "recover", 1, 1, "bad"));
        return customer;
    }

    private static CustomerRecovery customer(CustomerState state) {
        return new CustomerRecovery(state, RULES);
    }

    private static Act agent(int second) {
        return new Act("agent", false, ENDED.plusSeconds(second));
    }

    private static List<String> reopening() {
        return List.of("case-reopened", "negative-added");
    }

    private static Complained complaint(Instant at) {
        return new Complained(
                "c-1", Category.PRICE, "dear", "web", Severity.HIGH, null, null, null, null, null, at, at);
    }

    private static Rated rating(int score, Instant at) {
        return new Rated("c-1", score, "web", null, null, null, null, at, at);
    }
}
