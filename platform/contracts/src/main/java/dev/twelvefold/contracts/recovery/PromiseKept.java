package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A promise made to a customer was kept.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param promiseId the promise
 * @param by who said so, 1 to 128 characters
 * @param at when it was kept, UTC
 */
public record PromiseKept(String caseId, String customerId, String promiseId, String by, Instant at)
        implements CustomerEvent {}
