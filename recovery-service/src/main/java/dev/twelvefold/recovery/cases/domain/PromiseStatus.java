package dev.twelvefold.recovery.cases.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What has become of a promise. */
public enum PromiseStatus {
    OPEN,
    KEPT,
    WITHDRAWN,
    BROKEN;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
