package dev.twelvefold.recovery.cases.domain;

import java.time.Duration;

/**
 * How long things of a case last.
 *
 * @param claim how long somebody holds a case without doing anything
 * @param reopening how long after its end a negative reopens a case, the last instant included
 * @param promise how long after its time a promise that nobody has kept or withdrawn is broken; zero for at once
 * @param payer how long the payer may take to answer before people are told
 */
public record LifeRules(Duration claim, Duration reopening, Duration promise, Duration payer) {
    /** The policy's defaults. */
    public static final LifeRules DEFAULTS =
            new LifeRules(Duration.ofMinutes(30), Duration.ofDays(30), Duration.ZERO, Duration.ofHours(1));
}
