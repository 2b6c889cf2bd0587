package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * The payer could not issue a compensation.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param compensationId the compensation
 * @param reference the payer's own word for it, 1 to 128 characters; null when there is none
 * @param reason why, in the payer's words, 1 to 4000 characters; null when not said
 * @param at when it was found to have failed, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompensationFailed(
        String caseId, String customerId, String compensationId, String reference, String reason, Instant at)
        implements CustomerEvent {}
