package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.ledger.Ledger;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import java.time.Instant;

/**
 * All that is folded of a customer.
 *
 * @param customerId the customer
 * @param ledger the offset ledger
 * @param purchases purchases in figures
 * @param recoveries what recoveries cost
 * @param inquiries inquiries ever
 * @param standing the class
 * @param version number of views published
 */
public record Customer(
        String customerId,
        Ledger ledger,
        Purchases purchases,
        Recoveries recoveries,
        long inquiries,
        Standing standing,
        long version) {
    /** A customer nothing is known of yet. */
    public static Customer unknown(String customerId, Instant now) {
        return new Customer(customerId, Ledger.EMPTY, Purchases.none(now), Recoveries.NONE, 0, Standing.NONE, 0);
    }

    /** Hurt, and silent. */
    public boolean isAtRisk() {
        return standing.customerClass() != CustomerClass.EXTREME && ledger.openNegatives() >= 1;
    }

    Figures figures() {
        return Figures.of(ledger, purchases, inquiries);
    }

    Customer withLedger(Ledger next) {
        return new Customer(customerId, next, purchases, recoveries, inquiries, standing, version);
    }

    Customer withPurchases(Purchases next) {
        return new Customer(customerId, ledger, next, recoveries, inquiries, standing, version);
    }

    /** With other recoveries, whose next edge is one of the customer. */
    Customer withRecoveries(Recoveries next) {
        return new Customer(customerId, ledger, purchases.dueBy(next.nextEdge()), next, inquiries, standing, version);
    }

    Customer withOneMoreInquiry() {
        return new Customer(customerId, ledger, purchases, recoveries, inquiries + 1, standing, version);
    }

    Customer withStanding(Standing next) {
        return new Customer(customerId, ledger, purchases, recoveries, inquiries, next, version);
    }

    /**
     * The customer, found by a fold of everything, in the class that was published last. One who is found in another class by now is
     * due at once, so that the change is published by whoever evaluates them next.
     *
     * @param last the customer's last change of class
     * @param byPolicy the policy in force
     * @param views number of views published
     * @param now the instant of the fold
     */
    public Customer asPublished(ClassChanged last, int byPolicy, long views, Instant now) {
        var asFound = last.to() == standing.customerClass();
        var due = asFound ? purchases : purchases.dueBy(now);
        return new Customer(
                customerId, ledger, due, recoveries, inquiries, standing.asPublished(last, byPolicy), views);
    }

    Customer published() {
        return new Customer(customerId, ledger, purchases, recoveries, inquiries, standing, version + 1);
    }
}
