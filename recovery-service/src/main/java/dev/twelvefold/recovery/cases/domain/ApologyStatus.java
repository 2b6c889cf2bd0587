package dev.twelvefold.recovery.cases.domain;

/** How far the apology of a case is; {@link CaseTracks} draws the table. */
public enum ApologyStatus {
    DUE,
    SENT,
    WAIVED;

    /** Whether nothing is left to do. */
    public boolean isFulfilled() {
        return this != DUE;
    }
}
