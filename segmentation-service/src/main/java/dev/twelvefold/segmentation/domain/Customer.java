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
 * @param inquiries inquiries ever
 * @param standing the class
 * @param version number of views published
 */
public record Customer(
        String customerId, Ledger ledger, Purchases purchases, long inquiries, Standing standing, long version) {
    /** A customer nothing is known of yet. */
    public static Customer unknown(String customerId, Instant now) {
        return new Customer(customerId, Ledger.EMPTY, Purchases.none(now), 0, Standing.NONE, 0);
    }

    /** Hurt, and silent. */
    public boolean isAtRisk() {
        return standing.customerClass() != CustomerClass.EXTREME && ledger.openNegatives() >= 1;
    }

    Customer withLedger(Ledger next) {
        return new Customer(customerId, next, purchases, inquiries, standing, version);
    }

    Customer withPurchases(Purchases next) {
        return new Customer(customerId, ledger, next, inquiries, standing, version);
    }

    Customer withOneMoreInquiry() {
        return new Customer(customerId, ledger, purchases, inquiries + 1, standing, version);
    }

    Customer withStanding(Standing next) {
        return new Customer(customerId, ledger, purchases, inquiries, next, version);
    }

    Customer published() {
        return new Customer(customerId, ledger, purchases, inquiries, standing, version + 1);
    }
}
