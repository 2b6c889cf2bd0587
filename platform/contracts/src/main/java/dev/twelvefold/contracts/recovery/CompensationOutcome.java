package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What came of a compensation that the payer was asked for. */
public enum CompensationOutcome {
    ISSUED,
    FAILED;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
