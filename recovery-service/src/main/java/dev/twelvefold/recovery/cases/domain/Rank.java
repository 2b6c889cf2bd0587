package dev.twelvefold.recovery.cases.domain;

/** Whose limit is meant, from the lowest to the highest. */
public enum Rank {
    AGENT,
    LEAD,
    MANAGER
}
