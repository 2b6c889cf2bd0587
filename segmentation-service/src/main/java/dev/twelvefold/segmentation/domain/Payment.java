package dev.twelvefold.segmentation.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Compensation that was paid, as it is remembered.
 *
 * @param customerId who got it
 * @param eventId the {@code ce_id} that reported it
 * @param issuedAt when, UTC
 * @param amount above 0
 * @param currency ISO 4217
 */
public record Payment(String customerId, String eventId, Instant issuedAt, BigDecimal amount, String currency) {}
