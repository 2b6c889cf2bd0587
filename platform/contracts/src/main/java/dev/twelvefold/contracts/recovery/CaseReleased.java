package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * Nobody works on a case any more: it was released, or its claim lapsed.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param assignee who worked on it until now, 1 to 128 characters
 * @param by who released it, 1 to 128 characters; null when the claim lapsed by time
 * @param at when it was released, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseReleased(String caseId, String customerId, String assignee, String by, Instant at)
        implements CustomerEvent {}
