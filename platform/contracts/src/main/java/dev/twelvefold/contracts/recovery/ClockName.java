package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What the clocks of a case ask for. */
public enum ClockName {
    /** Somebody has taken the case on. */
    ACKNOWLEDGE,
    /** The apology has gone out. */
    APOLOGY,
    /** What the customer gets has been decided. */
    COMPENSATION,
    /** Nothing is left to do but to earn back the offset. */
    RESOLVE;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
