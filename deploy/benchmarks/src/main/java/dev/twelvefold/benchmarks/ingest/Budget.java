package dev.twelvefold.benchmarks.ingest;

import dev.twelvefold.benchmarks.report.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * What a contestant is held against.
 *
 * @param ratio the least of what the reference reaches; 0 for no such budget
 * @param p99Millis the most; infinite for no such budget
 */
record Budget(double ratio, double p99Millis) {
    static final Budget NONE = new Budget(0, Double.POSITIVE_INFINITY);

    static Budget atLeast(double ratio) {
        return new Budget(ratio, Double.POSITIVE_INFINITY);
    }

    Budget withP99(double millis) {
        return new Budget(ratio, millis);
    }

    /** Each limit and whether it is kept. */
    String verdict(double measuredRatio, double measuredP99) {
        List<String> parts = new ArrayList<>();
        if (ratio > 0) {
            parts.add("≥ " + Figures.percent(ratio) + word(measuredRatio >= ratio));
        }
        if (Double.isFinite(p99Millis)) {
            parts.add("p99 ≤ " + Figures.whole(p99Millis) + " ms" + word(measuredP99 <= p99Millis));
        }
        return parts.isEmpty() ? "–" : String.join(", ", parts);
    }

    private static String word(boolean kept) {
        return kept ? " met" : " MISSED";
    }
}
