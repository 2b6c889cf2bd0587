package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.cases.store.DebtTable.CustomerDebt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Debts, for reading. */
@ApplicationScoped
class DebtRepository {
    private static final String OF_CASES =
            "SELECT " + DebtTable.COLUMNS + " FROM debt WHERE case_id = ANY (?) ORDER BY case_id, position";

    private static final String LIVE = "SELECT " + DebtTable.COLUMNS
            + " FROM debt WHERE customer_id = ANY (?) AND (settled_at = 0 OR case_id IS NULL) ORDER BY customer_id, position";

    private final Jdbc jdbc;

    DebtRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The negatives of each of these cases, by its id, oldest first. */
    Map<String, List<CaseDebt>> of(Collection<UUID> cases) {
        return jdbc.list(OF_CASES, statement -> Jdbc.setUuids(statement, 1, cases), DebtTable::read).stream()
                .map(CustomerDebt::debt)
                .collect(Collectors.groupingBy(CaseDebt::caseId));
    }

    /** What each of these customers is still owed, and what is in no case, by customer, oldest first. */
    Map<String, List<CaseDebt>> live(Collection<String> customerIds) {
        return jdbc.list(LIVE, statement -> Jdbc.setTexts(statement, 1, customerIds), DebtTable::read).stream()
                .collect(Collectors.groupingBy(
                        CustomerDebt::customerId, Collectors.mapping(CustomerDebt::debt, Collectors.toList())));
    }
}
