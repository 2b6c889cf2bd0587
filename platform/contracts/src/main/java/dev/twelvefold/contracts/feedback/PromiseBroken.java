package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A promise made to a customer during a recovery was not kept in time: a negative experience by itself.
 *
 * @param customerId the customer
 * @param caseId the recovery case in which the promise was made; null when unknown
 * @param promiseId the promise; null when unknown
 * @param text what was promised, at most 4000 code points; null when not given
 * @param dueAt until when it was promised; null when unknown
 * @param occurredAt when it was broken
 * @param receivedAt when it was taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PromiseBroken(
        String customerId,
        String caseId,
        String promiseId,
        String text,
        Instant dueAt,
        Instant occurredAt,
        Instant receivedAt)
        implements Experience {}
