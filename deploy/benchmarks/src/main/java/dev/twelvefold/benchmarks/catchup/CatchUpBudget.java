package dev.twelvefold.benchmarks.catchup;

import dev.twelvefold.benchmarks.report.Figures;

/** What the service is held against: at least this much of something else's speed. */
enum CatchUpBudget {
    PEER(1.0),
    MANY_CUSTOMERS(0.8);

    private final double least;

    CatchUpBudget(double least) {
        this.least = least;
    }

    String verdict(double ratio) {
        return "≥ %s %s".formatted(Figures.percent(least), ratio >= least ? "met" : "MISSED");
    }
}
