package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** What a complaint or compliment is about. */
public enum Category {
    ATTITUDE,
    PROCESS,
    PRODUCT,
    PRICE,
    DELIVERY,
    BILLING,
    OTHER;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
