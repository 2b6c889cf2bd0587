package dev.twelvefold.segmentation.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A purchase as it is remembered.
 *
 * @param customerId who bought
 * @param eventId the {@code ce_id} that reported it
 * @param occurredAt when, UTC
 * @param amount above 0
 * @param currency ISO 4217
 * @param discounted whether it was bought at a discount
 */
public record Purchase(
        String customerId,
        String eventId,
        Instant occurredAt,
        BigDecimal amount,
        String currency,
        boolean discounted) {}
