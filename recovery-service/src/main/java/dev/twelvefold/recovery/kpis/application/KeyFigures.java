package dev.twelvefold.recovery.kpis.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The key figures of a time: everything counts at the instant at which it happened. */
public interface KeyFigures {
    /**
     * How long something took.
     *
     * @param count how often it happened
     * @param medianSeconds null when it never happened; between the middle two of an even number
     * @param p90Seconds likewise, of nine in ten
     */
    record Times(long count, Double medianSeconds, Double p90Seconds) {}

    /** How many clocks of this name ran out. */
    record Breached(String clock, long count) {}

    /** What was paid in one currency. */
    record Paid(String currency, BigDecimal amount) {}

    /**
     * The figures.
     *
     * @param opened cases that opened
     * @param recovered cases that recovered
     * @param toApology from the opening to the case's first apology, of those sent in this time
     * @param toRecovery from the opening to the recovery, of those in this time
     * @param breaches clocks whose time ran out in this time before they were met
     * @param promisesKept promises kept
     * @param promisesBroken promises broken
     * @param paid a currency each
     * @param hurtAgain of the recoveries, those whose customer had a negative within 30 days after it
     * @param toApologyOfKnown as {@code toApology}, of customers known for more than 30 days at the opening
     * @param toApologyOfNew of all others
     */
    record Figures(
            long opened,
            long recovered,
            Times toApology,
            Times toRecovery,
            List<Breached> breaches,
            long promisesKept,
            long promisesBroken,
            List<Paid> paid,
            long hurtAgain,
            Times toApologyOfKnown,
            Times toApologyOfNew) {}

    /**
     * The figures of a time.
     *
     * @param from its first instant
     * @param to the instant behind its last
     */
    Figures of(Instant from, Instant to);
}
