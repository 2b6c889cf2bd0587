package dev.twelvefold.contracts.recovery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.feedback.Category;
import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.contracts.ledger.DebtKind;
import java.time.Instant;

/**
 * A negative experience within a case.
 *
 * @param eventId the {@code ce_id} of the experience
 * @param kind rating, complaint or promise-broken
 * @param category of a complaint; null for the other kinds
 * @param severity a complaint's own, else by its kind
 * @param occurredAt when it happened, UTC
 * @param repaid how many positives have come in for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Negative(
        String eventId, DebtKind kind, Category category, Severity severity, Instant occurredAt, int repaid) {}
