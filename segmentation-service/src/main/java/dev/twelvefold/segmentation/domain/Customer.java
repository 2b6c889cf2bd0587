package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.ledger.Ledger;
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

    Customer published() {
        return new Customer(customerId, ledger, purchases, recoveries, inquiries, standing, version + 1);
    }
}
