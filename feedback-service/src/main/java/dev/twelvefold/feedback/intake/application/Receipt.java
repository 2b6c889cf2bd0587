package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.feedback.intake.domain.Kind;
import java.time.Instant;

/**
 * What the client gets for a post that the broker has.
 *
 * @param eventId the event's identity for ever
 * @param kind what was posted
 * @param customerId the customer it is about
 * @param receivedAt when it was taken in, UTC, to the microsecond
 */
public record Receipt(String eventId, Kind kind, String customerId, Instant receivedAt) {}
