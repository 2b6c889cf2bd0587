package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.policy.domain.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Puts new rules in force: for what is decided from then on. What runs by older ones keeps its times. */
@ApplicationScoped
public class PolicyChange {
    private final Policies policies;
    private final Clock clock;

    PolicyChange(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Puts rules in force as a new version.
     *
     * @param expected whether the change was meant for the version in force
     * @param by who changes it
     * @return the new version; empty when another is in force than was expected, and nothing was changed
     */
    @Transactional
    public Optional<PolicyVersion> replace(Rules rules, IntPredicate expected, String by) {
        var present = policies.lock();
        if (!expected.test(present)) {
            return Optional.empty();
        }
        var next = new PolicyVersion(present + 1, rules, Times.now(clock), by);
        policies.add(next);
        return Optional.of(next);
    }
}
