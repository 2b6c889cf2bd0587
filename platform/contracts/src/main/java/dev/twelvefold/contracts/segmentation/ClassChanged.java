package dev.twelvefold.contracts.segmentation;

import dev.twelvefold.contracts.CustomerEvent;
import java.time.Instant;
import java.util.List;

/**
 * A customer's class changed.
 *
 * @param customerId the customer
 * @param from the class before; null for the first
 * @param to the class now
 * @param at when the change was decided, UTC
 * @param reasons the rules that made {@code to} hold; not empty
 * @param treatment how the customer is to be treated from now on
 * @param policyVersion the policy it was decided by, from 1
 * @param classVersion rises by one with each change of the customer, from 1, without a gap
 * @param causedBy the {@code ce_id} of the causing event, or {@code time}, or {@code policy}
 */
public record ClassChanged(
        String customerId,
        CustomerClass from,
        CustomerClass to,
        Instant at,
        List<Reason> reasons,
        String treatment,
        int policyVersion,
        long classVersion,
        String causedBy)
        implements CustomerEvent {
    /** {@link #causedBy()} of a change that time alone brought about. */
    public static final String CAUSED_BY_TIME = "time";

    /** {@link #causedBy()} of a change that a new policy brought about. */
    public static final String CAUSED_BY_POLICY = "policy";
}
