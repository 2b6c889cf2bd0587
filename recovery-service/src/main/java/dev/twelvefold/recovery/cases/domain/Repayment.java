package dev.twelvefold.recovery.cases.domain;

import java.time.Instant;

/**
 * A positive that repaid one of a debt.
 *
 * @param eventId the {@code ce_id} of the positive
 * @param position where among the customer's experiences it was counted; that of the debt when it came from goodwill
 * @param at when it was taken in, or, from goodwill, when the debt was; UTC
 */
public record Repayment(String eventId, long position, Instant at) {}
