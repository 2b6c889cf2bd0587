package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A proposed compensation will not be given.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param compensationId the compensation
 * @param reason why, 1 to 4000 characters
 * @param by who rejected it, 1 to 128 characters
 * @param at when it was rejected, UTC
 */
public record CompensationRejected(
        String caseId, String customerId, String compensationId, String reason, String by, Instant at)
        implements CustomerEvent {}
