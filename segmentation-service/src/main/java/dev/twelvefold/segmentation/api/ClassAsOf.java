package dev.twelvefold.segmentation.api;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Reason;
import java.time.Instant;
import java.util.List;

/**
 * The class of a customer as it was published by a past instant.
 *
 * @param customerId the customer
 * @param customerClass the class then
 * @param classSince since when, UTC
 * @param previousClass the class before; null when it was the first
 * @param reasons the rules that made it hold when it began
 * @param treatment how the customer was to be treated
 * @param policyVersion the policy it was decided by
 * @param classVersion its place among the changes, from 1
 * @param causedBy an event id, {@code time} or {@code policy}
 * @param asOf the instant that was asked for, UTC
 */
public record ClassAsOf(
        String customerId,
        CustomerClass customerClass,
        Instant classSince,
        CustomerClass previousClass,
        List<Reason> reasons,
        String treatment,
        int policyVersion,
        long classVersion,
        String causedBy,
        Instant asOf) {
    static ClassAsOf of(ClassChanged change, Instant asOf) {
        return new ClassAsOf(
                change.customerId(),
                change.to(),
                change.at(),
                change.from(),
                change.reasons(),
                change.treatment(),
                change.policyVersion(),
                change.classVersion(),
                change.causedBy(),
                asOf);
    }
}
