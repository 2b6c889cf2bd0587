package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Customers, for reading. */
@ApplicationScoped
class CustomerRepository {
    private static final String WITH_IDS = "SELECT * FROM customer WHERE customer_id = ANY (?1)";

    private final StatelessSession session;

    CustomerRepository(StatelessSession session) {
        this.session = session;
    }

    /** What segmentation says of the customers of these cases. */
    Map<String, Standing> of(List<CaseRow> cases) {
        var ids = cases.stream().map(row -> row.customerId).distinct().toArray(String[]::new);
        return session.createNativeQuery(WITH_IDS, CustomerRow.class).setParameter(1, ids).getResultList().stream()
                .collect(Collectors.toMap(row -> row.customerId, CustomerRow::standing));
    }
}
