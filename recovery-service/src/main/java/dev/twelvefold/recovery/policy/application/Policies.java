package dev.twelvefold.recovery.policy.application;

import java.util.List;
import java.util.Optional;

/** The stored policies. */
public interface Policies {
    /** The number of the policy in force. */
    int inForce();

    /** The number of the policy in force, for whoever wants to add another in this transaction: others wait until it ends. */
    int lock();

    /** Adds a policy. */
    void add(PolicyVersion policy);

    /** The policy with this number, if there is one. */
    Optional<PolicyVersion> find(int version);

    /** At most {@code limit} policies, the newest first, those before {@code version}. */
    List<PolicyVersion> before(int version, int limit);
}
