package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;

/**
 * A customer was sent an apology, or given it by hand.
 *
 * @param caseId the case
 * @param customerId the customer
 * @param via how it reached the customer
 * @param language the language of the letter, BCP 47; null when none was written
 * @param by who sent or gave it, 1 to 128 characters
 * @param at when it was sent, UTC
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApologySent(String caseId, String customerId, ApologyVia via, String language, String by, Instant at)
        implements CustomerEvent {}
