package dev.twelvefold.benchmarks.report;

import java.util.Locale;

/** Numbers for people. */
public final class Figures {
    private static final double PERCENT = 100;

    private Figures() {}

    public static String whole(double value) {
        return format("%,.0f", value);
    }

    public static String oneDigit(double value) {
        return format("%.1f", value);
    }

    public static String twoDigits(double value) {
        return format("%.2f", value);
    }

    public static String percent(double ratio) {
        return format("%.0f %%", ratio * PERCENT);
    }

    /** The median, and in parentheses the least and the most. */
    public static String percent(Spread ratios) {
        return Double.isNaN(ratios.median())
                ? "–"
                : String.format(
                        Locale.ROOT,
                        "%.0f %% (%.0f–%.0f)",
                        ratios.median() * PERCENT,
                        ratios.min() * PERCENT,
                        ratios.max() * PERCENT);
    }

    private static String format(String pattern, double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, pattern, value);
    }
}
