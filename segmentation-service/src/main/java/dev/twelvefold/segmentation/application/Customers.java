package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Past;
import dev.twelvefold.segmentation.domain.Purchase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stored customers. Everything here belongs to the surrounding transaction. */
public interface Customers {
    /** A debt and whose it is. */
    record CustomerDebt(String customerId, Debt debt) {}

    /**
     * A customer as folded, and as others see them.
     *
     * @param customer what is kept
     * @param view what is shown; its derived fields are stored to be searched by
     */
    record Evaluated(Customer customer, CustomerView view) {}

    /** The customers with these ids, unknown ones among them as such, each locked until the transaction ends. */
    Map<String, Customer> lock(Collection<String> customerIds, Instant now);

    /** At most {@code limit} customers whose window edge has passed and whom nobody else holds, locked. */
    Map<String, Customer> lockDue(Instant now, int limit);

    /** At most {@code limit} customers in the order of their ids, those behind {@code after}, each locked. */
    Map<String, Customer> lockBehind(String after, int limit, Instant now);

    /**
     * What is remembered of customers since an instant of each.
     *
     * @param since by customer id; not empty
     * @return an entry for each of them
     */
    Map<String, Past> pastSince(Map<String, Instant> since);

    /** Stores customers that were locked before. */
    void store(List<Evaluated> customers);

    /** Stores debts as they are now. */
    void storeDebts(List<CustomerDebt> debts);

    /** Stores new purchases. */
    void storePurchases(List<Purchase> purchases);

    /** Stores changes of class. */
    void storeChanges(List<ClassChanged> changes);
}
