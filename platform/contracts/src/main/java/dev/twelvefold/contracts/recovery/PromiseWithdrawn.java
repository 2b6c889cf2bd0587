package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A promise made to a customer was taken back in time.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param promiseId the promise
 * @param reason why, 1 to 4000 characters
 * @param by who took it back, 1 to 128 characters
 * @param at when it was withdrawn, UTC
 */
public record PromiseWithdrawn(String caseId, String customerId, String promiseId, String reason, String by, Instant at)
        implements CustomerEvent {}
