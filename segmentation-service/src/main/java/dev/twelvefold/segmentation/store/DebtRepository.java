package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.ledger.Debt;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Debts, for reading. */
@ApplicationScoped
class DebtRepository implements PanacheRepositoryBase<DebtRow, DebtRow.Key> {
    List<Debt> behind(String customerId, long position, int limit) {
        return find("customerId = ?1 and position > ?2 order by position", customerId, position).page(0, limit).stream()
                .map(DebtRow::toDebt)
                .toList();
    }

    /** Open debts of these customers, oldest first; no entry for a customer without any. */
    Map<String, List<Debt>> openOf(Collection<String> customerIds) {
        return find("customerId in ?1 and settledAt = 0 order by customerId, position", customerIds).stream()
                .collect(Collectors.groupingBy(
                        row -> row.customerId, Collectors.mapping(DebtRow::toDebt, Collectors.toList())));
    }
}
