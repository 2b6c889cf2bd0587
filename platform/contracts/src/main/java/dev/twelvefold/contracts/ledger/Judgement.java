package dev.twelvefold.contracts.ledger;

/** What an experience does to the ledger. */
public enum Judgement {
    /** Opens a debt. */
    NEGATIVE,
    /** Repays one of the oldest open debt. */
    POSITIVE,
    /** Repays nothing and owes nothing. */
    NEUTRAL
}
