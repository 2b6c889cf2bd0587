package dev.twelvefold.feedback.reading.domain;

import dev.twelvefold.contracts.Wire;

/** What can be read back: what can be posted, and what recovery reports. */
public enum FeedbackKind {
    RATING,
    COMPLAINT,
    COMPLIMENT,
    ACTIVITY,
    PROMISE_BROKEN;

    /** The spelling in JSON and in parameters. */
    public String wire() {
        return Wire.nameOf(this);
    }
}
