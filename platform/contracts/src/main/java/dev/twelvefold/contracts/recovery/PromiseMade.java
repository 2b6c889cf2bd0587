package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * Somebody promised something to a customer.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param promiseId the promise
 * @param text what was promised, 1 to 4000 characters
 * @param dueAt until when it is to be kept, UTC
 * @param by who promised it, 1 to 128 characters
 * @param at when it was promised, UTC
 */
public record PromiseMade(
        String caseId, String customerId, String promiseId, String text, Instant dueAt, String by, Instant at)
        implements CustomerEvent {}
