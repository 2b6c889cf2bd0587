package dev.twelvefold.segmentation.store;

import dev.twelvefold.segmentation.domain.Past;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** Reads what is remembered of many customers, by one query a table. */
@ApplicationScoped
class PastReader {
    private static final String PURCHASES = """
            SELECT p.* FROM unnest(?1, ?2) AS r (customer_id, since)
            JOIN purchase p ON p.customer_id = r.customer_id AND p.occurred_at > r.since
            ORDER BY p.customer_id, p.occurred_at, p.event_id
            """;

    private static final String CASES = """
            SELECT c.* FROM unnest(?1, ?2) AS r (customer_id, since)
            JOIN recovery_case c ON c.customer_id = r.customer_id AND c.opened_at > r.since
            ORDER BY c.customer_id, c.case_id
            """;

    private static final String PAYMENTS = """
            SELECT p.* FROM unnest(?1, ?2) AS r (customer_id, since)
            JOIN payment p ON p.customer_id = r.customer_id AND p.issued_at > r.since
            ORDER BY p.customer_id, p.issued_at, p.event_id
            """;

    private final StatelessSession session;

    PastReader(StatelessSession session) {
        this.session = session;
    }

    Map<String, Past> since(Map<String, Instant> since) {
        var purchases = rows(PURCHASES, PurchaseRow.class, since, row -> row.customerId, PurchaseRow::toPurchase);
        var cases = rows(CASES, RecoveryCaseRow.class, since, row -> row.customerId, RecoveryCaseRow::toCase);
        var payments = rows(PAYMENTS, PaymentRow.class, since, row -> row.customerId, PaymentRow::toPayment);
        var past = new LinkedHashMap<String, Past>();
        for (var id : since.keySet()) {
            past.put(
                    id,
                    new Past(
                            purchases.getOrDefault(id, List.of()),
                            cases.getOrDefault(id, List.of()),
                            payments.getOrDefault(id, List.of())));
        }
        return past;
    }

    private <R, T> Map<String, List<T>> rows(
            String sql,
            Class<R> type,
            Map<String, Instant> since,
            Function<R, String> customer,
            Function<R, T> mapping) {
        return session.createNativeQuery(sql, type)
                .setParameter(1, since.keySet().toArray(String[]::new))
                .setParameter(2, since.values().toArray(Instant[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(customer, Collectors.mapping(mapping, Collectors.toList())));
    }
}
