package dev.twelvefold.recovery.cases.domain;

import java.time.Duration;

/**
 * How long things of a case last.
 *
 * @param claim how long somebody holds a case without doing anything
 * @param reopening how long after its end a negative reopens a case, the last instant included
 */
public record LifeRules(Duration claim, Duration reopening) {
    /** The policy's defaults. */
    public static final LifeRules DEFAULTS = new LifeRules(Duration.ofMinutes(30), Duration.ofDays(30));
}
