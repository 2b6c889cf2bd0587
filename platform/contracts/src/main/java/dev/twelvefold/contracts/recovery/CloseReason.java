package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** Why a lead ended a case. */
public enum CloseReason {
    CUSTOMER_LEFT,
    DUPLICATE,
    UNFOUNDED,
    OTHER;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
