package dev.twelvefold.benchmarks.report;

import java.util.Collection;

/** The middle and the ends of what several rounds gave. */
public record Spread(double median, double min, double max) {
    /** @param values at least one; NaN where a round has nothing to say, which makes everything NaN */
    public static Spread of(Collection<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        if (Double.isNaN(sorted[sorted.length - 1])) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN);
        }
        var middle = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(middle, sorted[0], sorted[sorted.length - 1]);
    }
}
