package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A case came to its good end: apology sent or waived, compensation settled, nothing owed.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param at when it recovered, UTC
 */
public record CaseRecovered(String caseId, String customerId, Instant at) implements CustomerEvent {}
