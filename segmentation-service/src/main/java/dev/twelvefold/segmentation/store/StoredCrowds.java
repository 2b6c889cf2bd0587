package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.segmentation.application.Crowds;
import dev.twelvefold.segmentation.domain.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Counts the customers in PostgreSQL: one pass over the table, whatever the policy. */
@ApplicationScoped
class StoredCrowds implements Crowds {
    private static final String COUNT = """
            SELECT customer_class, open_complaints, open_negatives, least(owed, 1) AS owed, window_purchases,
                window_discounted, least(purchases + inquiries + positives + negatives + neutrals, 1) AS activities,
                customer_id IN (SELECT customer_id FROM recovery_case WHERE is_open) AS has_open_case,
                count(*) AS customers
            FROM customer
            WHERE customer_class IS NOT NULL
            GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
            """;

    private final Jdbc jdbc;

    StoredCrowds(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public List<Crowd> all() {
        return jdbc.list(COUNT, Jdbc.NOTHING, StoredCrowds::crowd);
    }

    private static Crowd crowd(ResultSet row) throws SQLException {
        var figures = new Figures(
                row.getInt("open_complaints"),
                row.getInt("open_negatives"),
                row.getInt("owed"),
                row.getInt("window_purchases"),
                row.getInt("window_discounted"),
                row.getLong("activities"));
        return new Crowd(
                CustomerClass.valueOf(row.getString("customer_class")),
                figures,
                row.getBoolean("has_open_case"),
                row.getLong("customers"));
    }
}
