package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.segmentation.application.Customers;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Past;
import dev.twelvefold.segmentation.domain.Purchase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The customers in PostgreSQL: read by one query a table, written by one statement a table. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredCustomers implements Customers {
    /** Two topics may bring one customer to two instances: everybody inserts and locks in the order of the ids. */
    private static final String INSERT_MISSING = """
            INSERT INTO customer (customer_id) SELECT id FROM unnest(?1) AS id ORDER BY id ON CONFLICT DO NOTHING
            """;

    private static final String LOCK =
            "SELECT * FROM customer WHERE customer_id = ANY (?1) ORDER BY customer_id FOR UPDATE";

    /** Takes only whom nobody holds, so that it waits for nobody and any number of instances share the work. */
    private static final String LOCK_DUE = """
            SELECT * FROM customer WHERE next_edge_at <= ?1 ORDER BY next_edge_at LIMIT ?2 FOR UPDATE SKIP LOCKED
            """;

    /** In the order in which everybody locks. */
    private static final String LOCK_BEHIND =
            "SELECT * FROM customer WHERE customer_id > ?1 ORDER BY customer_id LIMIT ?2 FOR UPDATE";

    private static final String OPEN_DEBTS =
            "SELECT * FROM debt WHERE customer_id = ANY (?1) AND settled_at = 0 ORDER BY customer_id, position";

    private final StatelessSession session;
    private final PastReader past;
    private final CustomerWriter writer;

    StoredCustomers(StatelessSession session, PastReader past, CustomerWriter writer) {
        this.session = session;
        this.past = past;
        this.writer = writer;
    }

    @Override
    public Map<String, Customer> lock(Collection<String> customerIds, Instant now) {
        var ids = customerIds.toArray(String[]::new);
        session.createNativeMutationQuery(INSERT_MISSING).setParameter(1, ids).executeUpdate();
        var rows = session.createNativeQuery(LOCK, CustomerRow.class)
                .setParameter(1, ids)
                .getResultList();
        return withDebts(rows, now);
    }

    @Override
    public Map<String, Customer> lockDue(Instant now, int limit) {
        var rows = session.createNativeQuery(LOCK_DUE, CustomerRow.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        return withDebts(rows, now);
    }

    @Override
    public Map<String, Customer> lockBehind(String after, int limit, Instant now) {
        var rows = session.createNativeQuery(LOCK_BEHIND, CustomerRow.class)
                .setParameter(1, after)
                .setParameter(2, limit)
                .getResultList();
        return withDebts(rows, now);
    }

    @Override
    public Map<String, Past> pastSince(Map<String, Instant> since) {
        return past.since(since);
    }

    @Override
    public void store(List<Evaluated> customers) {
        writer.updateCustomers(customers);
    }

    @Override
    public void storeDebts(List<CustomerDebt> debts) {
        writer.upsertDebts(debts);
    }

    @Override
    public void storePurchases(List<Purchase> purchases) {
        writer.insertPurchases(purchases);
    }

    @Override
    public void storeChanges(List<ClassChanged> changes) {
        writer.insertChanges(changes);
    }

    private Map<String, Customer> withDebts(List<CustomerRow> rows, Instant now) {
        var debts = openDebtsOf(rows);
        var customers = new LinkedHashMap<String, Customer>();
        for (var row : rows) {
            customers.put(row.customerId, row.toCustomer(debts.getOrDefault(row.customerId, List.of()), now));
        }
        return customers;
    }

    private Map<String, List<Debt>> openDebtsOf(List<CustomerRow> rows) {
        var ids = rows.stream().map(row -> row.customerId).toArray(String[]::new);
        return session.createNativeQuery(OPEN_DEBTS, DebtRow.class)
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.customerId, Collectors.mapping(DebtRow::toDebt, Collectors.toList())));
    }
}
