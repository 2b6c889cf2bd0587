package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;
import java.util.List;

/**
 * A proposed compensation has all the approvals that it needs.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param compensationId the compensation
 * @param approvedBy who approved it, in that order; empty when it was within the limit of who proposed it
 * @param at when it was approved, UTC
 */
public record CompensationApproved(
        String caseId, String customerId, String compensationId, List<String> approvedBy, Instant at)
        implements CustomerEvent {}
