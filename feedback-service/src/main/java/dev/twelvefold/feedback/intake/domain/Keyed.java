package dev.twelvefold.feedback.intake.domain;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;
import java.util.function.Function;

/**
 * What a client's key is bound to.
 *
 * @param key as the client gave it, 1 to 128 printable ASCII characters
 * @param bodyHash SHA-256 of kind and body, normalised, before defaults: equal for bodies that say the same
 * @param dataAt the event's data as if the same body had been taken in at another instant: a repeat is filled in as the first was
 */
public record Keyed(String key, byte[] bodyHash, Function<Instant, CustomerEvent> dataAt) {}
