package dev.twelvefold.messaging.consume;

import dev.twelvefold.contracts.Wire;

/** Why a record goes to the dead letters, in kinds that can be counted. */
public enum Flaw {
    /** The CloudEvent around the data: its version, identity or type. */
    ENVELOPE,
    /** The key is not the customer. */
    KEY,
    /** The data: no JSON, or against its schema. */
    DATA,
    /** The database refuses what the schema allows. */
    REFUSED;

    /** The spelling in metrics. */
    public String wire() {
        return Wire.nameOf(this);
    }
}
