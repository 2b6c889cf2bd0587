package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.CaseDebt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Debts, for reading. */
@ApplicationScoped
class DebtRepository {
    private static final String OF_CASES = "SELECT * FROM debt WHERE case_id = ANY (?1) ORDER BY case_id, position";

    private final StatelessSession session;

    DebtRepository(StatelessSession session) {
        this.session = session;
    }

    /** The negatives of each of these cases, oldest first. */
    Map<UUID, List<CaseDebt>> of(List<CaseRow> cases) {
        var ids = cases.stream().map(row -> row.caseId).toArray(UUID[]::new);
        return session.createNativeQuery(OF_CASES, DebtRow.class).setParameter(1, ids).getResultList().stream()
                .collect(Collectors.groupingBy(
                        row -> row.caseId, Collectors.mapping(DebtRow::toDebt, Collectors.toList())));
    }
}
