package dev.twelvefold.benchmarks.queue;

/** What the queue is held to, with 100,000 open cases. */
final class QueueBudget {
    private static final double CASES_PER_SECOND = 2_000;
    private static final double P95_MILLIS = 50;

    private QueueBudget() {}

    static String opening(double perSecond) {
        return "≥ %,.0f %s".formatted(CASES_PER_SECOND, word(perSecond >= CASES_PER_SECOND));
    }

    static String answer(double p95) {
        return "p95 ≤ %.0f ms %s".formatted(P95_MILLIS, word(p95 <= P95_MILLIS));
    }

    private static String word(boolean kept) {
        return kept ? "met" : "MISSED";
    }
}
