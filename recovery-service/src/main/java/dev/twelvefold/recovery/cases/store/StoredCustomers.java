package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.application.RecoveringCustomers;
import dev.twelvefold.recovery.cases.application.TimelineEntry;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import dev.twelvefold.recovery.cases.domain.CustomerState;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The customers in PostgreSQL: read by one query a table, written by one statement a table. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredCustomers implements RecoveringCustomers {
    /** Three topics may bring one customer to three instances: everybody inserts and locks in the order of the ids. */
    private static final String INSERT_MISSING = """
            INSERT INTO customer (customer_id) SELECT id FROM unnest(?) AS id ORDER BY id ON CONFLICT DO NOTHING
            """;

    /** Somebody else is at what is locked. The few customers of the cases due first are locked, so cases wait in order. */
    private static final String LOCK_DUE = """
            SELECT customer_id FROM customer
            WHERE customer_id IN (SELECT customer_id FROM recovery_case WHERE wake_at <= ? ORDER BY wake_at LIMIT ?)
            ORDER BY customer_id FOR UPDATE SKIP LOCKED
            """;

    private static final String CUSTOMER_OF = "SELECT customer_id FROM recovery_case WHERE case_id = ?";

    private static final String NEXT_NUMBERS = "SELECT nextval('case_number') FROM generate_series(1, ?)";

    private final Jdbc jdbc;
    private final KeptPlans plans;
    private final CaseRepository cases;
    private final CustomerRepository customers;
    private final DebtRepository debts;
    private final RecoveryWriter writer;

    StoredCustomers(
            Jdbc jdbc,
            KeptPlans plans,
            CaseRepository cases,
            CustomerRepository customers,
            DebtRepository debts,
            RecoveryWriter writer) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.cases = cases;
        this.customers = customers;
        this.debts = debts;
        this.writer = writer;
    }

    @Override
    public Map<String, CustomerState> lock(Collection<String> customerIds) {
        jdbc.update(INSERT_MISSING, statement -> Jdbc.setTexts(statement, 1, customerIds));
        return lockKnown(customerIds);
    }

    @Override
    public Map<String, CustomerState> lockKnown(Collection<String> customerIds) {
        plans.use();
        var rows = customers.lock(customerIds);
        var owed = debts.live(customerIds);
        var recovered =
                cases.ofCustomers(customerIds).stream().collect(Collectors.groupingBy(RecoveryCase::customerId));
        var states = new LinkedHashMap<String, CustomerState>();
        for (var row : rows) {
            var id = row.customerId();
            states.put(id, row.toState(owed.getOrDefault(id, List.of()), recovered.getOrDefault(id, List.of())));
        }
        return states;
    }

    @Override
    public Map<String, CustomerState> lockDue(Instant now, int limit) {
        var ids = jdbc.list(
                LOCK_DUE,
                statement -> {
                    Jdbc.setInstant(statement, 1, now);
                    statement.setInt(2, limit);
                },
                row -> row.getString(1));
        return ids.isEmpty() ? Map.of() : lockKnown(ids);
    }

    @Override
    public Optional<String> customerOf(UUID caseId) {
        return jdbc.list(CUSTOMER_OF, statement -> statement.setObject(1, caseId), row -> row.getString(1)).stream()
                .findFirst();
    }

    @Override
    public void store(List<CustomerRecovery> customers, List<TimelineEntry> entries) {
        writer.write(customers, entries);
    }

    @Override
    public List<String> nextCaseNumbers(int count) {
        return jdbc.list(
                NEXT_NUMBERS, statement -> statement.setInt(1, count), row -> "R-%06d".formatted(row.getLong(1)));
    }
}
