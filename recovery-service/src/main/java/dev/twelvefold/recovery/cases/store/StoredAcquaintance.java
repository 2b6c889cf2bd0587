package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.ArrayColumns;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.application.Acquaintance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Table {@code customer_known}: written for those who are new, only read for all others. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredAcquaintance implements Acquaintance {
    private static final Rows<Map.Entry<String, Instant>> NOTE = new Rows<>(
            """
            INSERT INTO customer_known (customer_id, since)
            SELECT r.customer_id, from_micros(r.since) FROM unnest(?::text[], ?::bigint[]) AS r (customer_id, since)
            WHERE NOT EXISTS (SELECT FROM customer_known k
                WHERE k.customer_id = r.customer_id AND k.since <= from_micros(r.since))
            ORDER BY r.customer_id
            ON CONFLICT (customer_id) DO UPDATE SET since = least(customer_known.since, excluded.since)
            """,
            new ArrayColumns<Map.Entry<String, Instant>>()
                    .text(Map.Entry::getKey)
                    .micros(Map.Entry::getValue));

    private final Jdbc jdbc;

    StoredAcquaintance(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void note(Map<String, Instant> seen) {
        NOTE.write(jdbc, List.copyOf(seen.entrySet()));
    }
}
