package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.application.RecoveringCustomers;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.domain.CustomerRecovery;
import dev.twelvefold.recovery.cases.domain.CustomerState;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String OPEN_CASES = """
            SELECT * FROM recovery_case WHERE customer_id = ANY (?1) AND status NOT IN ('RECOVERED', 'CLOSED')
            """;

    private static final String NEXT_NUMBER = "SELECT nextval('case_number')";

    private final StatelessSession session;
    private final ClockRepository clocks;
    private final RecoveryWriter writer;

    StoredCustomers(StatelessSession session, ClockRepository clocks, RecoveryWriter writer) {
        this.session = session;
        this.clocks = clocks;
        this.writer = writer;
    }

    @Override
    public Map<String, CustomerState> lock(Collection<String> customerIds) {
        var ids = customerIds.toArray(String[]::new);
        session.createNativeMutationQuery(INSERT_MISSING).setParameter(1, ids).executeUpdate();
        var rows = query(LOCK, CustomerRow.class, ids);
        var debts = debts(ids);
        var cases = openCases(ids);
        var states = new LinkedHashMap<String, CustomerState>();
        for (var row : rows) {
            var owed = debts.getOrDefault(row.customerId, List.of());
            states.put(row.customerId, row.toState(owed, cases.get(row.customerId)));
        }
        return states;
    }

    @Override
    public void store(List<CustomerRecovery> customers) {
        writer.write(customers);
    }

    @Override
    public String nextCaseNumber() {
        var next = session.createNativeQuery(NEXT_NUMBER, Long.class).getSingleResult();
        return "R-%06d".formatted(next);
    }

    private Map<String, List<CaseDebt>> debts(String[] ids) {
        return query(LIVE_DEBTS, DebtRow.class, ids).stream()
                .collect(Collectors.groupingBy(
                        row -> row.customerId, Collectors.mapping(DebtRow::toDebt, Collectors.toList())));
    }

    private Map<String, RecoveryCase> openCases(String[] ids) {
        var rows = query(OPEN_CASES, CaseRow.class, ids);
        var running = clocks.of(rows);
        return rows.stream()
                .collect(Collectors.toMap(row -> row.customerId, row -> row.toCase(running.get(row.caseId))));
    }

    private <T> List<T> query(String sql, Class<T> type, String[] ids) {
        return session.createNativeQuery(sql, type).setParameter(1, ids).getResultList();
    }
}
