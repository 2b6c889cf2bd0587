package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.contracts.Wire;

/** How an apology reached the customer; all but e-mail are recorded as given by hand. */
public enum ApologyVia {
    EMAIL,
    PHONE,
    IN_PERSON,
    POST;

    /** The spelling in JSON. */
    @JsonValue
    public String wire() {
        return Wire.nameOf(this);
    }
}
