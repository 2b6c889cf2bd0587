package dev.twelvefold.contracts.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerParametersTest {
    @ParameterizedTest
    @CsvSource({"1, NEGATIVE", "2, NEGATIVE", "3, NEUTRAL", "4, NEUTRAL", "5, POSITIVE"})
    void byDefaultOnlyTheTopBoxIsPositiveAndTwoIsStillNegative(int score, Judgement judgement) {
        assertThat(LedgerParameters.DEFAULTS.judge(Experiences.rating(score))).isEqualTo(judgement);
    }

    @Test
    void complaintsAndBrokenPromisesAreNegativeAndComplimentsPositive() {
        assertThat(LedgerParameters.DEFAULTS.judge(Experiences.complaint())).isEqualTo(Judgement.NEGATIVE);
        assertThat(LedgerParameters.DEFAULTS.judge(Experiences.brokenPromise())).isEqualTo(Judgement.NEGATIVE);
        assertThat(LedgerParameters.DEFAULTS.judge(Experiences.compliment())).isEqualTo(Judgement.POSITIVE);
    }

    @Test
    void aDebtIsOfTheKindThatOpenedIt() {
        assertThat(LedgerParameters.kindOf(Experiences.rating(1))).isEqualTo(DebtKind.RATING);
        assertThat(LedgerParameters.kindOf(Experiences.complaint())).isEqualTo(DebtKind.COMPLAINT);
        assertThat(LedgerParameters.kindOf(Experiences.brokenPromise())).isEqualTo(DebtKind.PROMISE_BROKEN);
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerParameters.kindOf(Experiences.compliment()));
    }

    @ParameterizedTest
    @CsvSource({"0, 2, 5, 0", "12, -1, 5, 0", "12, 6, 7, 0", "12, 2, 2, 0", "12, 2, 7, 0", "12, 2, 5, -1"})
    void aSettingOutsideItsRangeIsRefused(int ratio, int negativeUpTo, int positiveFrom, int cap) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LedgerParameters(ratio, negativeUpTo, positiveFrom, cap));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1, 0", "1, 0, 6, 0", "1, 5, 6, 0", "2147483647, 2, 3, 2147483647"})
    void aSettingAtTheEdgeOfItsRangeIsTaken(int ratio, int negativeUpTo, int positiveFrom, int cap) {
        assertThat(new LedgerParameters(ratio, negativeUpTo, positiveFrom, cap)).isNotNull();
    }

    @Property
    void aBetterScoreIsNeverJudgedWorse(
            @ForAll @IntRange(min = 0, max = 5) int negativeUpTo,
            @ForAll @IntRange(min = 1, max = 6) int above,
            @ForAll @IntRange(min = 1, max = 4) int score) {
        var parameters = new LedgerParameters(12, negativeUpTo, Math.min(6, negativeUpTo + above), 0);

        assertThat(rank(parameters, score + 1)).isGreaterThanOrEqualTo(rank(parameters, score));
    }

    private static int rank(LedgerParameters parameters, int score) {
        return switch (parameters.judge(Experiences.rating(score))) {
            case NEGATIVE -> 0;
            case NEUTRAL -> 1;
            case POSITIVE -> 2;
        };
    }
}
