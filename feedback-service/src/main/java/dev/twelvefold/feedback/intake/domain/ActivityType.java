package dev.twelvefold.feedback.intake.domain;

import dev.twelvefold.contracts.EventType;

/** The {@code type} of an activity. */
enum ActivityType {
    REGISTERED(EventType.REGISTERED),
    PURCHASED(EventType.PURCHASED),
    INQUIRED(EventType.INQUIRED);

    private final EventType eventType;

    ActivityType(EventType eventType) {
        this.eventType = eventType;
    }

    EventType eventType() {
        return eventType;
    }
}
