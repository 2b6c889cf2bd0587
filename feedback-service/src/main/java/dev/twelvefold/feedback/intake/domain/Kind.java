package dev.twelvefold.feedback.intake.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What can be posted. */
public enum Kind {
    RATING,
    COMPLAINT,
    COMPLIMENT,
    ACTIVITY;

    /** The spelling in JSON, and in {@code kind} of a line. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
