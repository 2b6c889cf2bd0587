package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * Somebody took a case on, or was given it by a lead.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param assignee who works on it from now on, 1 to 128 characters
 * @param by who decided that: the assignee by claiming it, or a lead by assigning it, 1 to 128 characters
 * @param at when it was taken on, UTC
 */
public record CaseClaimed(String caseId, String customerId, String assignee, String by, Instant at)
        implements CustomerEvent {}
