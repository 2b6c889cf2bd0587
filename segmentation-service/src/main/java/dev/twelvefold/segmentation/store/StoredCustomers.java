package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.segmentation.application.Customers;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Past;
import dev.twelvefold.segmentation.domain.Purchase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The customers in PostgreSQL: read by one query a table, written by one statement a table. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredCustomers implements Customers {
    /**
     * Two topics may bring one customer to two instances: everybody inserts and locks in the order of the ids. A look for those who are
     * there, one by one in the index ({@code OFFSET 0} keeps it from becoming a join), costs a fraction of an attempt to insert them.
     */
    private static final String INSERT_MISSING = """
            INSERT INTO customer (customer_id) SELECT id FROM unnest(?::text[]) AS id
            WHERE NOT EXISTS (SELECT FROM customer WHERE customer_id = id OFFSET 0)
            ORDER BY id ON CONFLICT DO NOTHING
            """;

    private static final String LOCK = "SELECT " + CustomerRow.FOLDED
            + "FROM customer WHERE customer_id = ANY (?::text[]) ORDER BY customer_id FOR UPDATE";

    /** Takes only whom nobody holds, so that it waits for nobody and any number of instances share the work. */
    private static final String LOCK_DUE = "SELECT " + CustomerRow.FOLDED
            + "FROM customer WHERE next_edge_at <= ? ORDER BY next_edge_at LIMIT ? FOR UPDATE SKIP LOCKED";

    /** In the order in which everybody locks. */
    private static final String LOCK_BEHIND = "SELECT " + CustomerRow.FOLDED
            + "FROM customer WHERE customer_id > ? ORDER BY customer_id LIMIT ? FOR UPDATE";

    private static final String OPEN_DEBTS = """
            SELECT * FROM debt WHERE customer_id = ANY (?::text[]) AND settled_at = 0 ORDER BY customer_id, position
            """;

    private final Jdbc jdbc;
    private final PastReader past;
    private final CustomerWriter writer;

    StoredCustomers(Jdbc jdbc, PastReader past, CustomerWriter writer) {
        this.jdbc = jdbc;
        this.past = past;
        this.writer = writer;
    }

    @Override
    public Map<String, Customer> lock(Collection<String> customerIds, Instant now) {
        jdbc.update(INSERT_MISSING, statement -> Jdbc.setTexts(statement, 1, customerIds));
        return locked(LOCK, statement -> Jdbc.setTexts(statement, 1, customerIds), now);
    }

    @Override
    public Map<String, Customer> lockDue(Instant now, int limit) {
        return locked(
                LOCK_DUE,
                statement -> {
                    Jdbc.setInstant(statement, 1, now);
                    statement.setInt(2, limit);
                },
                now);
    }

    @Override
    public Map<String, Customer> lockBehind(String after, int limit, Instant now) {
        return locked(
                LOCK_BEHIND,
                statement -> {
                    statement.setString(1, after);
                    statement.setInt(2, limit);
                },
                now);
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

    private Map<String, Customer> locked(String sql, Jdbc.Binding binding, Instant now) {
        var rows = jdbc.list(sql, binding, CustomerRow::of);
        var debts = openDebtsOf(rows);
        var customers = new LinkedHashMap<String, Customer>();
        for (var row : rows) {
            customers.put(row.customerId, row.toCustomer(debts.getOrDefault(row.customerId, List.of()), now));
        }
        return customers;
    }

    private Map<String, List<Debt>> openDebtsOf(List<CustomerRow> customers) {
        var ids = customers.stream().map(row -> row.customerId).toList();
        return jdbc.query(OPEN_DEBTS, statement -> Jdbc.setTexts(statement, 1, ids), StoredCustomers::debts);
    }

    private static Map<String, List<Debt>> debts(ResultSet rows) throws SQLException {
        var read = new HashMap<String, List<Debt>>();
        while (rows.next()) {
            var row = DebtRow.of(rows);
            read.computeIfAbsent(row.customerId, id -> new ArrayList<>()).add(row.toDebt());
        }
        return read;
    }
}
