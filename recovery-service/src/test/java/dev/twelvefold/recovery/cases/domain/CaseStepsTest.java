package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.recovery.ClockName;
import dev.twelvefold.contracts.recovery.ClockStepped;
import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.contracts.recovery.Negative;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseStepsTest {
    /** Monday, 08:00 in Saigon. */
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private static final RecoveryRules RULES = new RecoveryRules(
            LedgerParameters.DEFAULTS, ClockRules.DEFAULTS, LifeRules.DEFAULTS, Rates.DEFAULTS, new TestNames());

    private final CaseLife life = CaseLife.open(
            "c-1",
            Opening.ofNegative("bad", START),
            List.of(negative("bad", DebtKind.RATING, Severity.HIGH)),
            RULES,
            () -> null);

    @Test
    void aCaseOpenedLateTellsWhatIsPastInOrder() {
        life.wake(after("PT24H"));

        assertThat(told())
                .containsExactly(
                        "acknowledge 50 PT12H",
                        "apology 50 PT12H",
                        "acknowledge 75 PT18H",
                        "apology 75 PT18H",
                        "acknowledge 90 PT21H36M",
                        "apology 90 PT21H36M",
                        "acknowledge 100 PT24H",
                        "apology 100 PT24H");
        life.wake(after("PT24H"));
        assertThat(told()).isEmpty();
    }

    /** Half of three working days is noon of the second, 90 % is an hour and a bit before the end of the third. */
    @Test
    void businessClocksStepInBusinessTime() {
        life.wake(after("P30D"));

        assertThat(told())
                .filteredOn(step -> step.startsWith("compensation"))
                .containsExactly(
                        "compensation 50 PT28H",
                        "compensation 75 PT50H",
                        "compensation 90 PT54H36M",
                        "compensation 100 PT57H");
    }

    @Test
    void theNextStepIsWhatWakesTheCase() {
        assertThat(life.now().wakeAt()).isEqualTo(after("PT12H"));
        assertThat(life.now().dueSoonAt()).isEqualTo(after("PT18H"));

        life.wake(after("PT12H"));

        assertThat(life.now().wakeAt()).isEqualTo(after("PT18H"));
    }

    @Test
    void aPauseTellsNothingAndNothingTwice() {
        life.wake(after("PT13H"));
        told();
        life.queue().pause(agent("PT13H"), "waits", after("PT100H"));
        assertThat(life.now().wakeAt()).isEqualTo(after("PT100H"));
        assertThat(life.now().dueSoonAt()).isEqualTo(RecoveryCase.NEVER);

        life.wake(after("PT105H"));

        assertThat(told()).filteredOn(step -> step.startsWith("apology")).containsExactly("apology 75 PT105H");
    }

    @Test
    void aPausedClockShowsWhereItStoodStill() {
        life.queue().pause(agent("PT18H"), "waits", null);

        var apology = life.now().clock(ClockName.APOLOGY);

        assertThat(apology.percent(after("PT500H"), RULES.clocks().calendar())).isEqualTo(75);
        assertThat(apology.isBreached(after("PT500H"))).isFalse();
    }

    @Test
    void aClockThatRunsAnewStepsAnew() {
        life.wake(after("PT24H"));
        life.repair().close(agent("PT25H"), CloseReason.OTHER, null);
        told();
        assertThat(life.now().wakeAt()).isNull();
        assertThat(life.now().dueSoonAt()).isEqualTo(RecoveryCase.NEVER);

        life.wake(after("PT80H"));
        assertThat(told()).isEmpty();
        life.repair().reopen(agent("PT80H"), "again");
        life.wake(after("PT92H"));

        assertThat(told()).contains("acknowledge 50 PT92H", "apology 50 PT92H");
    }

    @Test
    void aMetClockStepsNoMore() {
        life.wake(after("PT12H"));
        told();
        life.queue().assign(agent("PT13H"), "agent");

        life.wake(after("PT24H"));

        assertThat(told()).isNotEmpty().noneMatch(step -> step.startsWith("acknowledge"));
    }

    /** Ten hours have passed, and four are left: 71 % of fourteen, so a step is reached by that. */
    @Test
    void aCaseThatBecomesCriticalHurriesTheApology() {
        life.wake(after("PT10H"));
        life.join(negative("worse", DebtKind.RATING, Severity.CRITICAL), 12, after("PT10H"));

        assertThat(life.now().clock(ClockName.APOLOGY).dueAt()).isEqualTo(after("PT14H"));
        life.wake(after("PT24H"));

        assertThat(told())
                .filteredOn(step -> step.startsWith("apology"))
                .containsExactly("apology 50 PT10H", "apology 75 PT10H30M", "apology 90 PT12H36M", "apology 100 PT14H");
    }

    @Test
    void oneThatBecomesCriticalInAPauseHasFourHoursFromItsEnd() {
        life.wake(after("PT10H"));
        life.queue().pause(agent("PT10H"), "waits", after("PT50H"));
        life.join(negative("worse", DebtKind.RATING, Severity.CRITICAL), 12, after("PT30H"));

        life.wake(after("PT50H"));

        assertThat(life.now().clock(ClockName.APOLOGY).dueAt()).isEqualTo(after("PT54H"));
    }

    @Test
    void nothingIsPutOffByBecomingCritical() {
        life.wake(after("PT21H"));
        life.join(negative("worse", DebtKind.RATING, Severity.CRITICAL), 12, after("PT21H"));

        assertThat(life.now().clock(ClockName.APOLOGY).dueAt()).isEqualTo(after("PT24H"));
    }

    /** Cases of a version without steps have running clocks without a plan. */
    @Test
    void clocksFromBeforeThereWereStepsGetThem() {
        var clocks = life.now().clocks().stream()
                .map(clock -> new CaseClock(
                        clock.name(),
                        clock.startedAt(),
                        clock.dueAt(),
                        null,
                        clock.runsSince(),
                        clock.used(),
                        null,
                        ClockSteps.NONE))
                .toList();
        var old = new CaseLife(life.now().withClocks(clocks), RULES, () -> null);

        old.wake(after("PT12H"));

        assertThat(told(old)).containsExactly("acknowledge 50 PT12H", "apology 50 PT12H");
        assertThat(old.now().wakeAt()).isEqualTo(after("PT18H"));
    }

    private List<String> told() {
        return told(life);
    }

    private static List<String> told(CaseLife life) {
        return life.takeEvents().stream()
                .filter(event -> event.data() instanceof ClockStepped)
                .map(event -> {
                    var step = (ClockStepped) event.data();
                    assertThat(event.at()).isEqualTo(step.at());
                    return step.clock().wire() + " " + step.percent() + " " + Duration.between(START, step.at());
                })
                .toList();
    }

    private static Negative negative(String id, DebtKind kind, Severity severity) {
        return new Negative(id, kind, null, severity, START, 0);
    }

    private static Instant after(String duration) {
        return START.plus(Duration.parse(duration));
    }

    private static Act agent(String duration) {
        return new Act("agent", true, after(duration));
    }
}
