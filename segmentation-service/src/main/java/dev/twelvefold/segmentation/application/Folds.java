package dev.twelvefold.segmentation.application;

import dev.twelvefold.segmentation.domain.CustomerFold;
import dev.twelvefold.segmentation.domain.Policy;
import java.util.Collection;
import java.util.Map;

/**
 * Customers whose rows are held, brought up to the present: no window edge lies behind them, and they were evaluated by the policy
 * in force.
 *
 * @param policy the policy in force
 * @param byCustomer their folds by customer id
 */
record Folds(Policy policy, Map<String, CustomerFold> byCustomer) {
    CustomerFold of(String customerId) {
        return byCustomer.get(customerId);
    }

    Collection<CustomerFold> all() {
        return byCustomer.values();
    }
}
