package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.CustomerEvent;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * The payer has issued a compensation.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param compensationId the compensation
 * @param kind what was given
 * @param amount in units of {@code currency}, above 0
 * @param currency ISO 4217
 * @param reference the payer's own word for it, 1 to 128 characters; null when there is none
 * @param at when it was issued, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompensationIssued(
        String caseId,
        String customerId,
        String compensationId,
        CompensationKind kind,
        BigDecimal amount,
        String currency,
        String reference,
        Instant at)
        implements CustomerEvent {}
