package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import dev.twelvefold.recovery.cases.domain.CustomerState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored customers with their debts and cases. Everything here belongs to the surrounding transaction. */
public interface RecoveringCustomers {
    /** The customers with these ids, unknown ones among them as such, each locked until the transaction ends. */
    Map<String, CustomerState> lock(Collection<String> customerIds);

    /** As {@link #lock}, of customers that are known; others are left out. */
    Map<String, CustomerState> lockKnown(Collection<String> customerIds);

    /**
     * Customers to whose cases something is due, each locked until the transaction ends; those that somebody else has locked are
     * left to them.
     *
     * @param limit at most so many
     */
    Map<String, CustomerState> lockDue(Instant now, int limit);

    /** The customer of this case; empty when there is no such case. */
    Optional<String> customerOf(UUID caseId);

    /** Stores customers that were locked before, and the entries of what has happened to their cases. */
    void store(List<CustomerRecovery> customers, List<TimelineEntry> entries);

    /** Case numbers that were never given out, rising. */
    List<String> nextCaseNumbers(int count);
}
