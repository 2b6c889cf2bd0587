package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;

/**
 * A case waits for its customer.
 *
 * @param since UTC
 * @param until when it goes on by itself, UTC; null when it does not
 */
public record Pause(Instant since, Instant until) {}
