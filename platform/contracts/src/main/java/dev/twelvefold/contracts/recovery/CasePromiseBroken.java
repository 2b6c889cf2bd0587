package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A promise made to a customer was not kept in time, which is a negative experience by itself: see {@link
 * dev.twelvefold.contracts.feedback.PromiseBroken}.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param promiseId the promise
 * @param dueAt until when it was to be kept, UTC
 * @param experienceId the {@code ce_id} of the negative experience
 * @param at when it was broken, UTC
 */
public record CasePromiseBroken(
        String caseId, String customerId, String promiseId, Instant dueAt, String experienceId, Instant at)
        implements CustomerEvent {}
