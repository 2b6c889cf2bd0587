package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** How badly the customer was hurt, from least to most. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }

    /** One level up; {@link #CRITICAL} stays. */
    public Severity raised() {
        return this == CRITICAL ? CRITICAL : values()[ordinal() + 1];
    }
}
