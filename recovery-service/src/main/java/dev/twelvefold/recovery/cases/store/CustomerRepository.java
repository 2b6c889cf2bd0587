package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.Standing;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Customers, for reading. */
@ApplicationScoped
class CustomerRepository implements PanacheRepositoryBase<CustomerRow, String> {
    /** What segmentation says of the customers of these cases. */
    Map<String, Standing> of(List<CaseRow> cases) {
        var ids = cases.stream().map(row -> row.customerId).distinct().toList();
        return find("customerId in ?1", ids).stream()
                .collect(Collectors.toMap(row -> row.customerId, CustomerRow::standing));
    }
}
