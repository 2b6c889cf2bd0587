package dev.twelvefold.recovery.letters.domain;

import java.time.Instant;

/**
 * How a customer is reached, as one event says it or as it is known by now.
 *
 * @param name how the person wants to be called; null when not given
 * @param email null when not given
 * @param language BCP 47; null when not given
 * @param receivedAt when it was taken in; of no meaning for what is known by now
 */
public record ContactDetails(String customerId, String name, String email, String language, Instant receivedAt) {
    /** Of a customer of whom nothing is known. */
    public static ContactDetails unknown(String customerId) {
        return new ContactDetails(customerId, null, null, null, Instant.EPOCH);
    }

    /** Whether there is anything to remember. */
    public boolean saysSomething() {
        return name != null || email != null || language != null;
    }
}
