package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.segmentation.domain.Customer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored customers, for reading. */
public interface CustomerCatalogue {
    /**
     * Which customers to list; null asks for any.
     *
     * @param customerClass their class
     * @param ladder their rung
     * @param atRisk whether they are at risk
     * @param fit their fit
     */
    record Filter(CustomerClass customerClass, Ladder ladder, Boolean atRisk, Fit fit) {}

    /**
     * How many customers there are.
     *
     * @param classes customers by class; every class has an entry
     * @param atRisk customers at risk
     */
    record Segments(Map<CustomerClass, Long> classes, long atRisk) {
        /** Customers in all. */
        public long total() {
            return classes.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The customer with this id, if anything is known of them. */
    Optional<Customer> find(String customerId);

    /** At most {@code limit} customers by id, those behind {@code after} (null: from the first). */
    List<Customer> list(Filter filter, String after, int limit);

    /** At most {@code limit} changes of class of a customer, the oldest first, those behind {@code afterVersion}. */
    List<ClassChanged> changes(String customerId, long afterVersion, int limit);

    /** The change by which a customer was in their class at an instant; empty before the first. */
    Optional<ClassChanged> changeBy(String customerId, Instant at);

    /** At most {@code limit} debts of a customer, the oldest first, those behind {@code afterPosition}. */
    List<Debt> debts(String customerId, long afterPosition, int limit);

    /** The sizes of the classes. */
    Segments segments();
}
