package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * The payer's answer to a request: a compensation was issued, or could not be.
 *
 * @param customerId the customer
 * @param compensationId the compensation
 * @param outcome what came of it
 * @param caseId the case; null when the payer does not say
 * @param reference the payer's own word for it, 1 to 128 characters; null when there is none
 * @param reason why it failed, in the payer's words, 1 to 4000 characters; null when not said
 * @param at when it was settled, UTC; null when the payer does not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompensationSettled(
        String customerId,
        String compensationId,
        CompensationOutcome outcome,
        String caseId,
        String reference,
        String reason,
        Instant at)
        implements CustomerEvent {}
