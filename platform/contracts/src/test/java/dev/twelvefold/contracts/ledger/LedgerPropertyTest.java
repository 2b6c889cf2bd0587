package dev.twelvefold.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.contracts.feedback.Experience;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Holds the fold against {@link NaiveLedger}, for any history and any parameters. */
class LedgerPropertyTest {
    @Provide
    Arbitrary<List<Experience>> histories() {
        var ratings = Arbitraries.integers().between(1, 5).map(Experiences::rating);
        var others = Arbitraries.of(
                Experiences.complaint(),
                Experiences.compliment(),
                Experiences.compliment(),
                Experiences.brokenPromise());
        return Arbitraries.oneOf(ratings, others).list().ofMaxSize(60);
    }

    @Provide
    Arbitrary<LedgerParameters> parameters() {
        var ratios = Arbitraries.integers().between(1, 13);
        var caps = Arbitraries.integers().between(0, 15);
        var scores = Arbitraries.integers()
                .between(0, 5)
                .flatMap(upTo -> Arbitraries.integers().between(upTo + 1, 6).map(from -> new int[] {upTo, from}));
        return Combinators.combine(ratios, scores, caps)
                .as((ratio, score, cap) -> new LedgerParameters(ratio, score[0], score[1], cap));
    }

    @Property
    void theFiguresAreThoseOfTheOracle(
            @ForAll("histories") List<Experience> history, @ForAll("parameters") LedgerParameters parameters) {
        var ledger = Experiences.folded(history, parameters);
        var oracle = NaiveLedger.replayed(history, parameters);

        assertThat(ledger.owed()).isEqualTo(oracle.owed().size());
        assertThat(ledger.openNegatives()).isEqualTo(oracle.open().size());
        assertThat(ledger.openComplaints()).isEqualTo((int) oracle.openComplaints());
        assertThat(List.of(ledger.positives(), ledger.negatives(), ledger.neutrals()))
                .containsExactly((long) oracle.positives, (long) oracle.negatives, (long) oracle.neutrals);
        assertThat(ledger.goodwill()).isEqualTo(oracle.goodwill);
    }

    @Property
    void theOldestOpenDebtIsRepaidFirst(
            @ForAll("histories") List<Experience> history, @ForAll("parameters") LedgerParameters parameters) {
        var ledger = Experiences.folded(history, parameters);
        var oracle = NaiveLedger.replayed(history, parameters);

        assertThat(ledger.openDebts()).extracting(Debt::openedBy).isEqualTo(oracle.open());
        assertThat(debtsEver(history, parameters).values())
                .allSatisfy(debt -> assertThat(debt.repaidBy()).isEqualTo(oracle.repaidBy(debt.openedBy())));
    }

    @Property
    void owedIsTheSumOverOpenDebtsAndNoDebtIsRepaidTwice(
            @ForAll("histories") List<Experience> history, @ForAll("parameters") LedgerParameters parameters) {
        var ledger = Experiences.folded(history, parameters);
        var debts = debtsEver(history, parameters).values();

        assertThat(ledger.owed()).isEqualTo(debts.stream().mapToInt(Debt::owed).sum());
        assertThat(debts).allMatch(debt -> debt.repaid() <= debt.target() && debt.target() == parameters.offsetRatio());
        assertThat(debts.stream().flatMap(debt -> debt.repaidBy().stream())).doesNotHaveDuplicates();
    }

    @Property
    void aNeutralChangesNothingButItsCount(
            @ForAll("histories") List<Experience> history, @ForAll("parameters") LedgerParameters parameters) {
        var before = Ledger.EMPTY;
        for (var step : Experiences.steps(history, parameters)) {
            if (step.judgement() == Judgement.NEUTRAL) {
                assertThat(step.touched()).isEmpty();
                assertThat(step.ledger())
                        .isEqualTo(new Ledger(
                                before.openDebts(),
                                before.goodwill(),
                                before.positives(),
                                before.negatives(),
                                before.neutrals() + 1));
            }
            before = step.ledger();
        }
    }

    @Property
    void goodwillIsCappedAndNeverKeptBesideADebt(
            @ForAll("histories") List<Experience> history, @ForAll("parameters") LedgerParameters parameters) {
        assertThat(Experiences.steps(history, parameters)).allSatisfy(step -> {
            assertThat(step.ledger().goodwill()).hasSizeLessThanOrEqualTo(parameters.goodwillCap());
            assertThat(step.ledger().goodwill().isEmpty()
                            || step.ledger().openDebts().isEmpty())
                    .isTrue();
        });
    }

    @Property(tries = 300)
    void aDebtKnowsWhetherItWasOpenAtAnyEarlierPosition(
            @ForAll("histories") List<Experience> history, @ForAll("parameters") LedgerParameters parameters) {
        var debts = debtsEver(history, parameters).values();
        for (int position = 0; position <= history.size(); position++) {
            var openThen = NaiveLedger.replayed(history.subList(0, position), parameters)
                    .open();
            for (var debt : debts) {
                assertThat(debt.wasOpenAfter(position)).isEqualTo(openThen.contains(debt.openedBy()));
            }
        }
    }

    @Property
    void aDebtIsKnownByTheEventAndPositionThatOpenedIt(
            @ForAll("histories") List<Experience> history, @ForAll("parameters") LedgerParameters parameters) {
        assertThat(debtsEver(history, parameters)).allSatisfy((position, debt) -> {
            var opener = history.get((int) (position - 1));
            assertThat(debt.openedBy()).isEqualTo(Experiences.idAt(position));
            assertThat(debt.openedAt()).isEqualTo(opener.occurredAt());
            assertThat(debt.kind()).isEqualTo(LedgerParameters.kindOf(opener));
        });
    }

    /** Every debt there ever was, in its latest state, by position: what a service that keeps touched debts would hold. */
    private static Map<Long, Debt> debtsEver(List<Experience> history, LedgerParameters parameters) {
        var debts = new HashMap<Long, Debt>();
        Experiences.steps(history, parameters)
                .forEach(step -> step.touched().ifPresent(debt -> debts.put(debt.position(), debt)));
        return debts;
    }
}
