package dev.twelvefold.contracts.ledger;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What opened a debt. */
public enum DebtKind {
    RATING,
    COMPLAINT,
    PROMISE_BROKEN;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
