package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.application.RecoveringCustomers;
import dev.twelvefold.recovery.cases.application.TimelineEntry;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
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
import org.hibernate.StatelessSession;

/** The customers in PostgreSQL: read by one query a table, written by one statement a table. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredCustomers implements RecoveringCustomers {
    /** Three topics may bring one customer to three instances: everybody inserts and locks in the order of the ids. */
    private static final String INSERT_MISSING = """
            INSERT INTO customer (customer_id) SELECT id FROM unnest(?1) AS id ORDER BY id ON CONFLICT DO NOTHING
            """;

    private static final String LOCK =
            "SELECT * FROM customer WHERE customer_id = ANY (?1) ORDER BY customer_id FOR UPDATE";

    private static final String LIVE_DEBTS = """
            SELECT * FROM debt WHERE customer_id = ANY (?1) AND (settled_at = 0 OR case_id IS NULL)
            ORDER BY customer_id, position
            """;

    /** All of them, also those that have ended: a negative may reopen the last, and a positive repay what is owed in any. */
    private static final String CASES = "SELECT * FROM recovery_case WHERE customer_id = ANY (?1) ORDER BY case_id";

    /** Somebody else is at what is locked. The few customers of the cases due first are locked, so cases wait in order. */
    private static final String LOCK_DUE = """
            SELECT customer_id FROM customer
            WHERE customer_id IN (SELECT customer_id FROM recovery_case WHERE wake_at <= ?1 ORDER BY wake_at LIMIT ?2)
            ORDER BY customer_id FOR UPDATE SKIP LOCKED
            """;

    private static final String CUSTOMER_OF = "SELECT customer_id FROM recovery_case WHERE case_id = ?1";

    private static final String NEXT_NUMBERS = "SELECT nextval('case_number') FROM generate_series(1, ?1)";

    private final StatelessSession session;
    private final ClockRepository clocks;
    private final PromiseRepository promises;
    private final RecoveryWriter writer;

    StoredCustomers(
            StatelessSession session, ClockRepository clocks, PromiseRepository promises, RecoveryWriter writer) {
        this.session = session;
        this.clocks = clocks;
        this.promises = promises;
        this.writer = writer;
    }

    @Override
    public Map<String, CustomerState> lock(Collection<String> customerIds) {
        var ids = customerIds.toArray(String[]::new);
        session.createNativeMutationQuery(INSERT_MISSING).setParameter(1, ids).executeUpdate();
        var rows = query(LOCK, CustomerRow.class, ids);
        var debts = debts(ids);
        var cases = cases(ids);
        var states = new LinkedHashMap<String, CustomerState>();
        for (var row : rows) {
            var owed = debts.getOrDefault(row.customerId, List.of());
            states.put(row.customerId, row.toState(owed, cases.getOrDefault(row.customerId, List.of())));
        }
        return states;
    }

    @Override
    public Map<String, CustomerState> lockDue(Instant now, int limit) {
        var ids = session.createNativeQuery(LOCK_DUE, String.class)
                .setParameter(1, now)
                .setParameter(2, limit)
                .getResultList();
        return ids.isEmpty() ? Map.of() : lock(ids);
    }

    @Override
    public Optional<String> customerOf(UUID caseId) {
        return session.createNativeQuery(CUSTOMER_OF, String.class)
                .setParameter(1, caseId)
                .uniqueResultOptional();
    }

    @Override
    public void store(List<CustomerRecovery> customers, List<TimelineEntry> entries) {
        writer.write(customers, entries);
    }

    @Override
    public List<String> nextCaseNumbers(int count) {
        return session.createNativeQuery(NEXT_NUMBERS, Long.class).setParameter(1, count).getResultList().stream()
                .map("R-%06d"::formatted)
                .toList();
    }

    private Map<String, List<CaseDebt>> debts(String[] ids) {
        return query(LIVE_DEBTS, DebtRow.class, ids).stream()
                .collect(Collectors.groupingBy(
                        row -> row.customerId, Collectors.mapping(DebtRow::toDebt, Collectors.toList())));
    }

    private Map<String, List<RecoveryCase>> cases(String[] ids) {
        var rows = query(CASES, CaseRow.class, ids);
        var running = clocks.of(rows);
        var promised = promises.of(rows);
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.customerId,
                        Collectors.mapping(
                                row -> row.toCase(
                                        running.get(row.caseId), promised.getOrDefault(row.caseId, List.of())),
                                Collectors.toList())));
    }

    private <T> List<T> query(String sql, Class<T> type, String[] ids) {
        return session.createNativeQuery(sql, type).setParameter(1, ids).getResultList();
    }
}
