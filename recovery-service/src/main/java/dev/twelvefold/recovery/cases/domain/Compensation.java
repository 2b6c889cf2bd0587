package dev.twelvefold.recovery.cases.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A compensation that was proposed.
 *
 * @param compensationId a UUID
 * @param caseId the case
 * @param customerId the customer
 * @param offer what the customer is to be given
 * @param usd its worth in US dollars by the rates of when it was proposed: what is reserved for it
 * @param day whose budget it is reserved from
 * @param proposedBy who proposed it
 * @param proposedAt when, UTC
 * @param approvals those given so far, in their order
 * @param status what has become of it
 * @param reference the payer's own word for it; null while there is none
 * @param outcomeReason why it was rejected, or has failed; null where neither is so, or the payer does not say
 */
public record Compensation(
        String compensationId,
        String caseId,
        String customerId,
        Offer offer,
        BigDecimal usd,
        LocalDate day,
        String proposedBy,
        Instant proposedAt,
        List<Approval> approvals,
        CompensationStatus status,
        String reference,
        String outcomeReason) {
    public Compensation {
        approvals = List.copyOf(approvals);
    }

    /**
     * Somebody other than the proposer agrees.
     *
     * @param by who
     * @param rank by whose limit
     * @param at when, UTC
     */
    public record Approval(String by, Rank rank, Instant at) {}
}
