package dev.twelvefold.contracts.ledger;

import dev.twelvefold.contracts.feedback.Complained;
import dev.twelvefold.contracts.feedback.Complimented;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.feedback.PromiseBroken;
import dev.twelvefold.contracts.feedback.Rated;

/**
 * The settings of the offset rule, the same for every service of a deployment.
 *
 * @param offsetRatio positives that one negative owes, from 1
 * @param negativeUpTo the highest score that is negative, 0 to 5 (0: no rating is)
 * @param positiveFrom the lowest score that is positive, above {@code negativeUpTo}, up to 6 (6: no rating is)
 * @param goodwillCap unused positives kept to repay the next debt at once, from 0
 */
public record LedgerParameters(int offsetRatio, int negativeUpTo, int positiveFrom, int goodwillCap) {
    /** One negative owes twelve positives; 1 and 2 are negative, only 5 is positive; praise in advance buys nothing. */
    public static final LedgerParameters DEFAULTS = new LedgerParameters(12, 2, 5, 0);

    /** @throws IllegalArgumentException when a setting is outside its range */
    public LedgerParameters {
        require(offsetRatio >= 1, "offsetRatio is at least 1");
        require(negativeUpTo >= 0 && negativeUpTo <= 5, "negativeUpTo is 0 to 5");
        require(positiveFrom > negativeUpTo && positiveFrom <= 6, "positiveFrom is above negativeUpTo and at most 6");
        require(goodwillCap >= 0, "goodwillCap is at least 0");
    }

    /** What an experience does to the ledger. */
    public Judgement judge(Experience experience) {
        if (experience instanceof Rated rated) {
            return judgeScore(rated.score());
        }
        return experience instanceof Complimented ? Judgement.POSITIVE : Judgement.NEGATIVE;
    }

    private Judgement judgeScore(int score) {
        if (score <= negativeUpTo) {
            return Judgement.NEGATIVE;
        }
        return score >= positiveFrom ? Judgement.POSITIVE : Judgement.NEUTRAL;
    }

    /**
     * The kind of debt that a negative experience opens.
     *
     * @throws IllegalArgumentException for a compliment, which opens none
     */
    public static DebtKind kindOf(Experience experience) {
        if (experience instanceof Complained) {
            return DebtKind.COMPLAINT;
        }
        if (experience instanceof PromiseBroken) {
            return DebtKind.PROMISE_BROKEN;
        }
        require(experience instanceof Rated, "a compliment opens no debt");
        return DebtKind.RATING;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
