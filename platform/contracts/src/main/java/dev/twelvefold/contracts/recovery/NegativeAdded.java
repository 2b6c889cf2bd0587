package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.feedback.Severity;
import java.time.Instant;

/**
 * A further negative joined an open case and raised its target.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param negative the negative that joined
 * @param severity of the whole case now
 * @param offset what the case asks for now
 * @param at when it joined, UTC
 */
public record NegativeAdded(
        String caseId, String customerId, Negative negative, Severity severity, Offset offset, Instant at)
        implements CustomerEvent {}
