package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.segmentation.Ladder;
import java.math.BigDecimal;

/**
 * How urgent a case is, 0 to 100: the sum of points for severity (up to 50), value at risk (ladder up to 12, spend up to 8), the
 * clock furthest on (up to 20) and the number of negatives (up to 10). Each part only rises with what it measures.
 */
final class Priority {
    private static final int POINTS_PER_NEGATIVE = 2;
    private static final int NEGATIVES_THAT_COUNT = 5;

    private Priority() {}

    /**
     * @param ladder null when unknown
     * @param spentUsd spend in 365 days, in USD
     * @param percent share that has passed of the running clock furthest on; 0 when none runs
     * @param negatives how many are in the case
     */
    static int of(Severity severity, Ladder ladder, BigDecimal spentUsd, int percent, int negatives) {
        return points(severity)
                + points(ladder)
                + pointsOfSpend(spentUsd)
                + pointsOfClock(percent)
                + POINTS_PER_NEGATIVE * Math.min(negatives, NEGATIVES_THAT_COUNT);
    }

    private static int points(Severity severity) {
        return switch (severity) {
            case LOW -> 10;
            case MEDIUM -> 20;
            case HIGH -> 35;
            case CRITICAL -> 50;
        };
    }

    private static int points(Ladder ladder) {
        if (ladder == null) {
            return 0;
        }
        return switch (ladder) {
            case PROSPECT -> 0;
            case CASUAL -> 4;
            case REGULAR -> 8;
            case STRATEGIC -> 12;
        };
    }

    private static int pointsOfSpend(BigDecimal usd) {
        return (reaches(usd, 100) ? 2 : 0)
                + (reaches(usd, 500) ? 2 : 0)
                + (reaches(usd, 1_000) ? 2 : 0)
                + (reaches(usd, 5_000) ? 2 : 0);
    }

    private static int pointsOfClock(int percent) {
        return (percent >= 50 ? 5 : 0) + (percent >= 75 ? 5 : 0) + (percent >= 90 ? 5 : 0) + (percent >= 100 ? 5 : 0);
    }

    private static boolean reaches(BigDecimal usd, long threshold) {
        return usd.compareTo(BigDecimal.valueOf(threshold)) >= 0;
    }
}
