package dev.twelvefold.recovery.cases.domain;

/** How far the compensation of a case is; {@link CaseTracks} draws the table. */
public enum CompensationStatus {
    NONE,
    PROPOSED,
    APPROVED,
    ISSUED,
    REJECTED,
    FAILED,
    WAIVED;

    /** Whether nothing is left to do. */
    public boolean isSettled() {
        return this == ISSUED || this == WAIVED;
    }

    /** Whether it has been decided what the customer gets. */
    public boolean isDecided() {
        return this == APPROVED || isSettled();
    }

    /** Whether something may be proposed, or all of it waived. */
    boolean isUndecided() {
        return this == NONE || this == REJECTED || this == FAILED;
    }
}
