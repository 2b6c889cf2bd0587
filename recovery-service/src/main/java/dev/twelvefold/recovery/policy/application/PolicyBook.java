package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.recovery.policy.domain.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The rules in force. A policy never changes, so each is read once. */
@ApplicationScoped
public class PolicyBook {
    private final Policies policies;
    private final Map<Integer, Rules> known = new ConcurrentHashMap<>();

    PolicyBook(Policies policies) {
        this.policies = policies;
    }

    /** What is decided now is decided by these. */
    public Rules inForce() {
        return known.computeIfAbsent(policies.inForce(), this::read);
    }

    private Rules read(int version) {
        return policies.find(version)
                .map(PolicyVersion::rules)
                .orElseThrow(() -> new IllegalStateException("There is no policy " + version));
    }
}
