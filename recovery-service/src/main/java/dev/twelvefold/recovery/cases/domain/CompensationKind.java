package dev.twelvefold.recovery.cases.domain;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** In what a customer is compensated. */
public enum CompensationKind {
    VOUCHER,
    REFUND,
    REPLACEMENT,
    POINTS,
    GIFT;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
