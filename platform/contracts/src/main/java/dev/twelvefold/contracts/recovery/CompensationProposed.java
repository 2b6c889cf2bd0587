package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Somebody proposed what a customer should be given.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param compensationId the compensation
 * @param kind in what
 * @param amount in units of {@code currency}, above 0
 * @param currency ISO 4217
 * @param reason why this, 1 to 4000 characters
 * @param approvals how many people have to approve it; 0 when it is within the limit of who proposed it
 * @param by who proposed it, 1 to 128 characters
 * @param at when it was proposed, UTC
 */
public record CompensationProposed(
        String caseId,
        String customerId,
        String compensationId,
        CompensationKind kind,
        BigDecimal amount,
        String currency,
        String reason,
        int approvals,
        String by,
        Instant at)
        implements CustomerEvent {}
