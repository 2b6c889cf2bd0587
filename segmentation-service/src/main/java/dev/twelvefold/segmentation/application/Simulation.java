package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.time.Instant;
import java.util.Map;

/**
 * What a policy would make of the customers as they are.
 *
 * @param policyVersion the policy in force, with which it is compared
 * @param total customers in all
 * @param classes customers by the class they would be in; every class has an entry
 * @param atRisk customers who would be at risk
 * @param changed customers whose class would change
 * @param matrix customers by the class they are in (first key) and the class they would be in; every pair has an entry
 * @param recoveries recoveries that would open: customers who would become extreme and have no open case
 * @param asOf when they were counted, UTC
 */
public record Simulation(
        int policyVersion,
        long total,
        Map<CustomerClass, Long> classes,
        long atRisk,
        long changed,
        Map<CustomerClass, Map<CustomerClass, Long>> matrix,
        long recoveries,
        Instant asOf) {}
