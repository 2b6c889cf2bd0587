package dev.twelvefold.benchmarks.latency;

/**
 * The most that it may take from a post to the subscriber.
 *
 * @param p50Millis half of them
 * @param p99Millis 99 of 100
 */
record LatencyBudget(double p50Millis, double p99Millis) {
    static final LatencyBudget OF_THE_SYSTEM = new LatencyBudget(50, 250);

    String verdict(double p50, double p99) {
        return "p50 ≤ %.0f ms %s, p99 ≤ %.0f ms %s"
                .formatted(p50Millis, word(p50 <= p50Millis), p99Millis, word(p99 <= p99Millis));
    }

    private static String word(boolean kept) {
        return kept ? "met" : "MISSED";
    }
}
