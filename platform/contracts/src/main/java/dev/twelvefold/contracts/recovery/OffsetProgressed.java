package dev.twelvefold.contracts.recovery;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A positive experience repaid one of what a case asks for.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param causedBy the {@code ce_id} of the positive
 * @param offset what the case asks for now
 * @param at when it was counted, UTC
 */
public record OffsetProgressed(String caseId, String customerId, String causedBy, Offset offset, Instant at)
        implements CustomerEvent {}
