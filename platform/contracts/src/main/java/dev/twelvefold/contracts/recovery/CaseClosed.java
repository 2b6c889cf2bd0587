package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A lead ended a case.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param reason why
 * @param note what else there is to say, 1 to 4000 characters; null for nothing
 * @param by who closed it, 1 to 128 characters
 * @param at when it was closed, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseClosed(String caseId, String customerId, CloseReason reason, String note, String by, Instant at)
        implements CustomerEvent {}
