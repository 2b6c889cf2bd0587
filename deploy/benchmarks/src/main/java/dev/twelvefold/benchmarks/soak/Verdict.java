package dev.twelvefold.benchmarks.soak;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.benchmarks.report.Spread;
import java.util.List;
import java.util.Locale;

/**
 * Whether memory stayed flat: the median of the last third of the samples against that of the first.
 *
 * @param firstMebibytes resident, in the first third
 * @param lastMebibytes resident, in the last third
 */
record Verdict(double firstMebibytes, double lastMebibytes) {
    /** What a heap that breathes may differ by; a leak goes on, and shows in a longer run. */
    private static final double TOLERANCE = 1.05;

    private static final int THIRDS = 3;

    /**
     * From the samples after the warm-up.
     *
     * @throws BenchmarkException when there are too few to compare
     */
    static Verdict of(List<Sample> samples) {
        var third = samples.size() / THIRDS;
        if (third == 0) {
            throw new BenchmarkException("too short: %d samples after the warm-up".formatted(samples.size()));
        }
        return new Verdict(
                median(samples.subList(0, third)), median(samples.subList(samples.size() - third, samples.size())));
    }

    private static double median(List<Sample> samples) {
        return Spread.of(samples.stream().map(Sample::residentMebibytes).toList())
                .median();
    }

    boolean isFlat() {
        return lastMebibytes <= firstMebibytes * TOLERANCE;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s: median resident memory %.1f MiB in the first third after the warm-up, %.1f MiB in the last (%+.1f %%)",
                isFlat() ? "FLAT" : "GROWS",
                firstMebibytes,
                lastMebibytes,
                (lastMebibytes / firstMebibytes - 1) * 100);
    }
}
