package dev.twelvefold.segmentation.application;

import dev.twelvefold.segmentation.domain.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored policies. */
public interface Policies {
    /** The number of the policy in force, which stays in force until the surrounding transaction ends. */
    int hold();

    /**
     * The number of the policy in force, for whoever wants to add another: waits until no other transaction holds it, and makes
     * new ones wait. What was folded by older policies is then there for everybody to see.
     */
    int lock();

    /** The number of the policy in force. */
    int inForce();

    /** How many customers there are. */
    long customers();

    /**
     * Adds a policy and orders the evaluation of everybody by it; one by an older policy ends.
     *
     * @param customers how many customers there are
     */
    void add(Policy policy, Instant at, String by, long customers);

    /** The policy with this number, if there is one. */
    Optional<PolicyVersion> find(int version);

    /** At most {@code limit} policies, the newest first, those before {@code version}. */
    List<PolicyVersion> before(int version, int limit);
}
