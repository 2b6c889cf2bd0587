package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A case that was recovered or closed is open again.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param causedBy the {@code ce_id} of the negative that reopened it; null when a person did
 * @param by who reopened it, 1 to 128 characters; null when a negative did
 * @param note why, in their words, 1 to 4000 characters; null when a negative did
 * @param at when it was reopened, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseReopened(String caseId, String customerId, String causedBy, String by, String note, Instant at)
        implements CustomerEvent {}
