package dev.twelvefold.feedback.reading.domain;

import java.time.Instant;

/**
 * An experience or activity as it is kept for reading.
 *
 * @param eventId its identity for ever
 * @param facet what it is
 * @param customerId whose it is
 * @param touchpoint where in the journey it happened; null for what has none
 * @param occurredAt when it happened, UTC, to the microsecond
 * @param postedBy the client that posted it by REST; null when it came in otherwise
 * @param data its JSON as published, an object with at least one field, defaults filled in
 */
public record Feedback(
        String eventId,
        Facet facet,
        String customerId,
        String touchpoint,
        Instant occurredAt,
        String postedBy,
        String data) {}
