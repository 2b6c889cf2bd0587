package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.CaseDebt;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Debts, for reading. */
@ApplicationScoped
class DebtRepository implements PanacheRepositoryBase<DebtRow, DebtRow.Key> {
    /** The negatives of each of these cases, oldest first. */
    Map<UUID, List<CaseDebt>> of(List<CaseRow> cases) {
        var ids = cases.stream().map(row -> row.caseId).toList();
        return find("caseId in ?1 order by caseId, position", ids).stream()
                .collect(Collectors.groupingBy(
                        row -> row.caseId, Collectors.mapping(DebtRow::toDebt, Collectors.toList())));
    }
}
