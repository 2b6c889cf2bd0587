package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What a customer is given. */
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
