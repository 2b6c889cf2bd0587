package dev.twelvefold.feedback.reading.adapters;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.twelvefold.feedback.reading.domain.Kept;

/**
 * A piece of feedback as it is shown: {@code eventId}, {@code kind}, and the event's data as published.
 *
 * @param kept what is shown
 */
record FeedbackItem(Kept kept) {
    /** Neither the characters of an event id nor those of a kind need to be escaped, and data is never an empty object. */
    @JsonValue
    @JsonRawValue
    String json() {
        return "{\"eventId\":\"" + kept.eventId() + "\",\"kind\":\"" + kept.kind() + "\","
                + kept.data().substring(1);
    }
}
