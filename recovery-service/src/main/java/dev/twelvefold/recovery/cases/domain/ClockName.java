package dev.twelvefold.recovery.cases.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What a case's clocks ask for. */
public enum ClockName {
    /** Somebody has taken the case on. */
    ACKNOWLEDGE(false),
    /** The apology has gone out. */
    APOLOGY(false),
    /** What the customer gets has been decided. */
    COMPENSATION(true),
    /** Nothing is left to do but to earn back the offset. */
    RESOLVE(true);

    private final boolean businessTime;

    ClockName(boolean businessTime) {
        this.businessTime = businessTime;
    }

    /** Whether it runs in business time, else in elapsed time. */
    public boolean isBusinessTime() {
        return businessTime;
    }

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
