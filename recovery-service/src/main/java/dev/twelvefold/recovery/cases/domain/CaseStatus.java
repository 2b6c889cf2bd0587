package dev.twelvefold.recovery.cases.domain;

/** Where a case stands. */
public enum CaseStatus {
    OPEN,
    AWAITING_APPROVAL,
    FOLLOWING_UP,
    RECOVERED,
    CLOSED;

    /** Whether the case has come to an end. */
    public boolean isEnded() {
        return this == RECOVERED || this == CLOSED;
    }
}
