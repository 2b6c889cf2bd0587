package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Customers. */
@ApplicationScoped
class CustomerRepository {
    private static final String WITH_IDS =
            "SELECT " + CustomerRow.COLUMNS + " FROM customer WHERE customer_id = ANY (?)";

    private static final String LOCK = WITH_IDS + " ORDER BY customer_id FOR UPDATE";

    private final Jdbc jdbc;

    CustomerRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** What segmentation says of these customers, by customer. */
    Map<String, Standing> standings(Collection<String> customerIds) {
        return rows(WITH_IDS, customerIds).stream()
                .collect(Collectors.toMap(CustomerRow::customerId, CustomerRow::standing));
    }

    /** Those of these customers that are known, in the order of their ids, in which they are locked. */
    List<CustomerRow> lock(Collection<String> customerIds) {
        return rows(LOCK, customerIds);
    }

    private List<CustomerRow> rows(String sql, Collection<String> customerIds) {
        return jdbc.list(sql, statement -> Jdbc.setTexts(statement, 1, customerIds), CustomerRow::of);
    }
}
