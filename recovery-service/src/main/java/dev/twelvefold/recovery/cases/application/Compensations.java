package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.CompensationStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** The stored compensations, and what is reserved for them. Belongs to the surrounding transaction, which holds the customers. */
public interface Compensations {
    /** Those of these ids that there are. */
    Map<UUID, Compensation> of(Collection<UUID> ids);

    /** What is reserved for a customer by compensations proposed later than {@code since}, in US dollars. */
    BigDecimal reservedFor(String customerId, Instant since);

    /** What is reserved from the budget of a day, in US dollars. */
    BigDecimal reservedOn(LocalDate day);

    /**
     * Reserves from the budget of a day; others who want to wait until the transaction ends.
     *
     * @return whether it was enough
     */
    boolean reserve(LocalDate day, BigDecimal usd, BigDecimal budget);

    /** Gives back to the budgets of these days. */
    void release(SortedMap<LocalDate, BigDecimal> usd);

    /**
     * Adds one that was proposed.
     *
     * @param total what is reserved for the customer with it, in US dollars; at most {@code cap}
     */
    void add(Compensation compensation, BigDecimal total, BigDecimal cap);

    /** Somebody approves. */
    void approve(UUID id, Compensation.Approval approval);

    /**
     * It has got somewhere.
     *
     * @param reference the payer's own word for it; null when there is none
     * @param outcomeReason why it ended so; null when not said
     */
    void become(UUID id, CompensationStatus status, String reference, String outcomeReason);
}
