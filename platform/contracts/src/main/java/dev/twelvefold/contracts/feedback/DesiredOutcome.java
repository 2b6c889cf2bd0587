package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What the customer asks for. */
public enum DesiredOutcome {
    APOLOGY,
    EXPLANATION,
    REFUND,
    REPLACEMENT,
    COMPENSATION,
    OTHER;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
