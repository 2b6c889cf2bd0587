package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Policy;
import dev.twelvefold.segmentation.domain.Views;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Policies by their numbers. A policy never changes, so each is read once. */
@ApplicationScoped
public class PolicyBook {
    private final Policies policies;
    private final Map<Integer, Policy> known = new ConcurrentHashMap<>();

    PolicyBook(Policies policies) {
        this.policies = policies;
    }

    /** The policy in force, which stays in force until the surrounding transaction ends. */
    public Policy hold() {
        return of(policies.hold());
    }

    /** The policy with this number. */
    public Policy of(int version) {
        return known.computeIfAbsent(version, this::read);
    }

    /** What others see of a customer who was evaluated before, by the policy of that evaluation. */
    public CustomerView viewOf(Customer customer) {
        return new Views(of(customer.standing().policyVersion()).rules()).of(customer);
    }

    private Policy read(int version) {
        return policies.find(version)
                .map(PolicyVersion::policy)
                .orElseThrow(() -> new IllegalStateException("There is no policy " + version));
    }
}
