package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * Somebody decided that a customer is given nothing.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param reason why, 1 to 4000 characters
 * @param by who decided it, 1 to 128 characters
 * @param at when it was waived, UTC
 */
public record CompensationWaived(String caseId, String customerId, String reason, String by, Instant at)
        implements CustomerEvent {}
