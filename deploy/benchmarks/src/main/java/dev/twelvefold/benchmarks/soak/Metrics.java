package dev.twelvefold.benchmarks.soak;

import java.util.regex.Pattern;

/** Figures from a service's {@code /q/metrics}. */
record Metrics(String text) {
    private static final Pattern HEAP_USED =
            Pattern.compile("^jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)$", Pattern.MULTILINE);
    private static final Pattern LIVE =
            Pattern.compile("^jvm_gc_live_data_size_bytes(?:\\{[^}]*})? (\\S+)$", Pattern.MULTILINE);
    private static final double MEBI = 1 << 20;

    double heapMebibytes() {
        return sum(HEAP_USED) / MEBI;
    }

    /** NaN as long as the old generation has not been collected. */
    double liveHeapMebibytes() {
        var live = sum(LIVE);
        return live == 0 ? Double.NaN : live / MEBI;
    }

    private double sum(Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .mapToDouble(match -> Double.parseDouble(match.group(1)))
                .sum();
    }
}
