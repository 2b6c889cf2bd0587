package dev.twelvefold.recovery.cases.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.DebtKind;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.contracts.recovery.CloseReason;
import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.contracts.recovery.Negative;
import dev.twelvefold.contracts.recovery.Offset;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state × every command, against the table as it is drawn in {@link CaseTracks}. */
class CaseTableTest {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant NOW = START.plusSeconds(600);
    private static final Act LEAD = new Act("lead", true, NOW);
    private static final RecoveryRules RULES = new RecoveryRules(
            LedgerParameters.DEFAULTS, ClockRules.DEFAULTS, LifeRules.DEFAULTS, Rates.DEFAULTS, new TestNames());
    private static final Offer OFFER = new Offer(CompensationKind.VOUCHER, BigDecimal.TEN, "USD", "sorry");

    /** Columns: send, waive, complaint or broken promise. */
    private static final Map<String, List<String>> APOLOGY = table("""
            DUE    SENT WAIVED DUE
            SENT   SENT -      DUE
            WAIVED -    -      DUE
            """);

    /** Columns: propose, propose within the limit, approve, reject, issue, fail, waive, complaint or broken promise. */
    private static final Map<String, List<String>> COMPENSATION = table("""
            NONE     PROPOSED APPROVED -        -        -      -      WAIVED NONE
            PROPOSED -        -        APPROVED REJECTED -      -      -      PROPOSED
            APPROVED -        -        -        -        ISSUED FAILED -      APPROVED
            ISSUED   -        -        -        -        -      -      -      NONE
            REJECTED PROPOSED APPROVED -        -        -      -      WAIVED REJECTED
            FAILED   PROPOSED APPROVED -        -        -      -      WAIVED FAILED
            WAIVED   -        -        -        -        -      -      -      NONE
            """);

    enum Command {
        CLAIM(life -> life.queue().claim(LEAD)),
        ASSIGN(life -> life.queue().assign(LEAD, "agent")),
        PAUSE(life -> life.queue().pause(LEAD, "waits", null)),
        PROMISE(life -> life.promises().make(LEAD, "a call", NOW.plusSeconds(60))),
        NOTE(life -> life.note(LEAD, "a note")),
        CLOSE(life -> life.repair().close(LEAD, CloseReason.OTHER, null)),
        REOPEN(life -> life.repair().reopen(LEAD, "again")),
        SEND(life -> life.repair().markSent(LEAD, ApologyVia.PHONE, null)),
        WAIVE_APOLOGY(life -> life.repair().waiveApology(LEAD, "none")),
        PROPOSE(life -> life.repair().propose(LEAD, OFFER, 1)),
        PROPOSE_WITHIN_LIMIT(life -> life.repair().propose(LEAD, OFFER, 0)),
        APPROVE(life -> life.repair().approve(LEAD, List.of("manager"))),
        REJECT(life -> life.repair().reject(LEAD, "no")),
        ISSUE(life -> life.repair().issued("comp", OFFER, null, NOW)),
        FAIL(life -> life.repair().failed("comp", null, null, NOW)),
        WAIVE_COMPENSATION(life -> life.repair().waiveCompensation(LEAD, "none")),
        COMPLAINT(life -> life.join(negative(DebtKind.COMPLAINT), 12, NOW)),
        BROKEN_PROMISE(life -> life.join(negative(DebtKind.PROMISE_BROKEN), 12, NOW)),
        RATING(life -> life.join(negative(DebtKind.RATING), 12, NOW)),
        POSITIVE(life -> life.progress(new Repayment("five", 2, NOW)));

        private final Consumer<CaseLife> effect;

        Command(Consumer<CaseLife> effect) {
            this.effect = effect;
        }

        private static Negative negative(DebtKind kind) {
            return new Negative("worse", kind, null, Severity.HIGH, NOW, 0);
        }
    }

    /** @param owed 1 for a case that one more positive completes */
    record State(ApologyStatus apology, CompensationStatus compensation, int owed, boolean isClosed) {
        boolean isDone() {
            return apology != ApologyStatus.DUE
                    && (compensation == CompensationStatus.ISSUED || compensation == CompensationStatus.WAIVED);
        }

        CaseStatus status() {
            if (isClosed) {
                return CaseStatus.CLOSED;
            }
            if (isDone()) {
                return owed == 0 ? CaseStatus.RECOVERED : CaseStatus.FOLLOWING_UP;
            }
            return compensation == CompensationStatus.PROPOSED ? CaseStatus.AWAITING_APPROVAL : CaseStatus.OPEN;
        }

        boolean isEnded() {
            return status() == CaseStatus.CLOSED || status() == CaseStatus.RECOVERED;
        }

        State with(String nextApology, String nextCompensation) {
            return new State(
                    ApologyStatus.valueOf(nextApology), CompensationStatus.valueOf(nextCompensation), owed, isClosed);
        }

        State owing(int nextOwed) {
            return new State(apology, compensation, nextOwed, isClosed);
        }

        State closed(boolean closed) {
            return new State(apology, compensation, owed, closed);
        }
    }

    record Cell(State state, Command command) {}

    static Stream<Cell> cells() {
        return Arrays.stream(ApologyStatus.values())
                .flatMap(apology -> Arrays.stream(CompensationStatus.values())
                        .flatMap(compensation -> Stream.of(0, 1).flatMap(owed -> Stream.of(true, false)
                                .map(closed -> new State(apology, compensation, owed, closed)))))
                .flatMap(state -> Arrays.stream(Command.values()).map(command -> new Cell(state, command)))
                .filter(cell ->
                        cell.command() != Command.POSITIVE || cell.state().owed() > 0);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void everyStateAnswersEveryCommandAsDrawn(Cell cell) {
        var expected = expected(cell);
        var before = caseIn(cell.state());
        assertThat(before.status()).isEqualTo(cell.state().status());
        var life = new CaseLife(before, RULES, () -> null);

        var refusal = catchThrowable(() -> cell.command().effect.accept(life));

        var after = life.now();
        var events = life.takeEvents();
        if (expected == null) {
            assertThat(refusal).isInstanceOf(RefusedException.class);
            assertThat(after).isEqualTo(before);
            assertThat(events).isEmpty();
            return;
        }
        assertThat(refusal).isNull();
        assertThat(stateOf(after)).isEqualTo(expected);
        assertThat(after.status()).isEqualTo(expected.status());
        assertThat(after.ending() != null).isEqualTo(expected.isEnded());
        assertThat(events).isNotEmpty();
        assertThat(events.get(events.size() - 1).entry()).isEqualTo(after.version());
        assertThat(after.version()).isEqualTo(before.version() + events.size());
        var hasRecovered =
                expected.status() == CaseStatus.RECOVERED && cell.state().status() != CaseStatus.RECOVERED;
        assertThat(events.stream().filter(event -> event.kind().equals("case-recovered")))
                .hasSize(hasRecovered ? 1 : 0);
        assertThat(after.clocks()).allSatisfy(clock -> assertThat(
                        clock.isRunning() && after.status().isEnded())
                .isFalse());
    }

    /** Null for a refusal. */
    private static State expected(Cell cell) {
        var state = cell.state();
        return switch (cell.command()) {
            case NOTE -> state;
            case CLAIM, ASSIGN, PAUSE, PROMISE -> state.isEnded() ? null : state;
            case CLOSE ->
                state.isEnded()
                        ? null
                        : (state.compensation() == CompensationStatus.PROPOSED
                                        ? state.with(state.apology().name(), "REJECTED")
                                        : state)
                                .closed(true);
            case REOPEN -> reopened(state);
            case SEND -> apology(state, 0);
            case WAIVE_APOLOGY -> apology(state, 1);
            case PROPOSE -> compensation(state, 0);
            case PROPOSE_WITHIN_LIMIT -> compensation(state, 1);
            case APPROVE -> compensation(state, 2);
            case REJECT -> compensation(state, 3);
            case ISSUE -> settled(state, 4);
            case FAIL -> settled(state, 5);
            case WAIVE_COMPENSATION -> compensation(state, 6);
            case COMPLAINT, BROKEN_PROMISE ->
                state.with(
                                APOLOGY.get(state.apology().name()).get(2),
                                COMPENSATION.get(state.compensation().name()).get(7))
                        .owing(state.owed() + 12)
                        .closed(false);
            case RATING -> state.owing(state.owed() + 12).closed(false);
            case POSITIVE -> state.owing(state.owed() - 1);
        };
    }

    private static State reopened(State state) {
        if (!state.isEnded()) {
            return null;
        }
        var open = state.closed(false);
        return open.status() == CaseStatus.RECOVERED ? open.with("DUE", "NONE") : open;
    }

    private static State apology(State state, int column) {
        var next = APOLOGY.get(state.apology().name()).get(column);
        return state.isEnded() || next.equals("-")
                ? null
                : state.with(next, state.compensation().name());
    }

    private static State compensation(State state, int column) {
        return state.isEnded() ? null : settled(state, column);
    }

    private static State settled(State state, int column) {
        var next = COMPENSATION.get(state.compensation().name()).get(column);
        return next.equals("-") ? null : state.with(state.apology().name(), next);
    }

    private static RecoveryCase caseIn(State state) {
        var tracks = new CaseTracks(
                state.apology(),
                state.apology() == ApologyStatus.DUE ? null : START,
                state.compensation(),
                "comp",
                null);
        var hurt = new Hurt(Severity.HIGH, 1, new Offset(12, 12 - state.owed(), state.owed()));
        var ending = state.isEnded() ? new Ending(START, state.isClosed() ? CloseReason.OTHER : null) : null;
        var identity = new CaseIdentity("case", "R-000001", "c-1", START, "bad");
        var theCase = new RecoveryCase(
                identity,
                hurt,
                tracks,
                null,
                null,
                RULES.clocks().start(START, Severity.HIGH),
                List.of(),
                ending,
                0,
                7);
        return theCase.withClocks(RULES.clocks().settled(theCase, START));
    }

    private static State stateOf(RecoveryCase theCase) {
        return new State(
                theCase.tracks().apology(),
                theCase.tracks().compensation(),
                theCase.offset().owed(),
                theCase.status() == CaseStatus.CLOSED);
    }

    private static Map<String, List<String>> table(String text) {
        return text.lines()
                .map(line -> List.of(line.trim().split(" +")))
                .collect(Collectors.toMap(row -> row.get(0), row -> row.subList(1, row.size())));
    }
}
