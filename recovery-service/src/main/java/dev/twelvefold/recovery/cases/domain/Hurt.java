package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.recovery.Negative;
import dev.twelvefold.contracts.recovery.Offset;
import java.util.Comparator;
import java.util.List;

/**
 * What was done to the customer of a case, in figures.
 *
 * @param worst the highest severity of its negatives
 * @param negatives how many it has
 * @param offset what they ask for
 */
public record Hurt(Severity worst, int negatives, Offset offset) {
    /** From this many negatives on, a case is graver than the worst of them. */
    private static final int NEGATIVES_THAT_RAISE = 3;

    static Hurt of(List<Negative> negatives, int target) {
        var worst = negatives.stream()
                .map(Negative::severity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new Hurt(
                worst,
                negatives.size(),
                offset(target, negatives.stream().mapToInt(Negative::repaid).sum()));
    }

    /** The highest of the negatives, one level up from the third negative on. */
    Severity severity() {
        return negatives >= NEGATIVES_THAT_RAISE ? worst.raised() : worst;
    }

    Hurt and(Negative negative, int target) {
        return new Hurt(
                negative.severity().compareTo(worst) > 0 ? negative.severity() : worst,
                negatives + 1,
                offset(offset.target() + target, offset.repaid() + negative.repaid()));
    }

    Hurt repaidByOne() {
        return new Hurt(worst, negatives, offset(offset.target(), offset.repaid() + 1));
    }

    private static Offset offset(int target, int repaid) {
        return new Offset(target, repaid, target - repaid);
    }
}
