package dev.twelvefold.segmentation.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.segmentation.application.Reevaluations.Step;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Evaluates everybody by a new policy, in the order of their ids, a few in each transaction, while the stream goes on. Who is
 * touched by an event meanwhile is evaluated by that; who comes new is so from the start.
 */
@ApplicationScoped
public class Reevaluation {
    private final Reevaluations reevaluations;
    private final Customers customers;
    private final PolicyBook policies;
    private final Folding folding;
    private final Clock clock;

    Reevaluation(Reevaluations reevaluations, Customers customers, PolicyBook policies, Folding folding, Clock clock) {
        this.reevaluations = reevaluations;
        this.customers = customers;
        this.policies = policies;
        this.folding = folding;
        this.clock = clock;
    }

    /**
     * Evaluates the next customers, unless another instance is at it.
     *
     * @param limit at most so many
     * @return whether there may be more to do
     */
    @Transactional
    public boolean step(int limit) {
        var policy = policies.hold();
        var place = reevaluations.take(policy.version());
        if (place.isEmpty()) {
            return false;
        }
        var now = Times.now(clock);
        var next = customers.lockBehind(place.get(), limit, now);
        var changed = evaluate(policy, next, now);
        var isDone = next.size() < limit;
        reevaluations.advance(policy.version(), new Step(last(next), next.size(), changed, isDone ? now : null));
        return !isDone;
    }

    private long evaluate(Policy policy, Map<String, Customer> next, Instant now) {
        var outdated = new LinkedHashMap<>(next);
        outdated.values().removeIf(customer -> customer.standing().policyVersion() == policy.version());
        if (outdated.isEmpty()) {
            return 0;
        }
        var folds = folding.begin(policy, outdated, now);
        folding.finish(folds);
        return folds.all().stream().mapToLong(fold -> fold.changes().size()).sum();
    }

    private static String last(Map<String, Customer> next) {
        return next.keySet().stream().reduce((one, other) -> other).orElse(null);
    }
}
