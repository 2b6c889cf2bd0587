package dev.twelvefold.feedback.keys.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A post that wants its key.
 *
 * @param eventId name-based over client and key, so it stands for both
 * @param bodyHash SHA-256 of kind and body, normalised, before defaults
 * @param receivedAt fills in what the body leaves out, should this be the first post with the key
 */
public record Claim(UUID eventId, byte[] bodyHash, Instant receivedAt) {}
