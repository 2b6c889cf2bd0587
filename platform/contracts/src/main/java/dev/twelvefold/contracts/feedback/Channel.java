package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** How the customer reached the company. */
public enum Channel {
    STORE,
    WEB,
    APP,
    PHONE,
    EMAIL,
    CHAT,
    SOCIAL,
    OTHER;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
