package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The payer is asked to issue an approved compensation, once: a repeat has the same {@code ce_id} and {@code compensationId}.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param compensationId the compensation
 * @param kind in what
 * @param amount in units of {@code currency}, above 0
 * @param currency ISO 4217
 * @param at when it was requested, UTC
 */
public record CompensationRequested(
        String caseId,
        String customerId,
        String compensationId,
        CompensationKind kind,
        BigDecimal amount,
        String currency,
        Instant at)
        implements CustomerEvent {}
