package dev.twelvefold.segmentation.metrics;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.messaging.sql.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the database says about the customers as a whole.
 *
 * @param customers by class
 * @param policy the number of the policy in force
 * @param evaluated customers that were evaluated by it since it came into force
 * @param remaining customers that are still to be
 * @param nextEdge when the first window edge comes or came; null when there is none
 */
record SegmentationFigures(
        Map<CustomerClass, Long> customers, int policy, long evaluated, long remaining, Instant nextEdge) {
    /** Kept counts, one row by its key, and the first entry of an index. */
    private static final String SQL = """
            SELECT c.*, p.version, p.evaluated, CASE WHEN p.status = 'RUNNING' THEN p.total - p.evaluated ELSE 0 END AS remaining,
                (SELECT min(next_edge_at) FROM customer) AS next_edge
            FROM (SELECT sum(extreme) AS extreme, sum(penny_pinching) AS penny_pinching, sum(loyal) AS loyal,
                      sum(hesitant) AS hesitant, sum(naive) AS naive FROM class_count) AS c
                CROSS JOIN (SELECT * FROM policy ORDER BY version DESC LIMIT 1) AS p
            """;

    static SegmentationFigures read(Jdbc jdbc) {
        return jdbc.one(SQL, Jdbc.NOTHING, SegmentationFigures::of);
    }

    private static SegmentationFigures of(ResultSet row) throws SQLException {
        var customers = new EnumMap<CustomerClass, Long>(CustomerClass.class);
        for (var customerClass : CustomerClass.values()) {
            customers.put(customerClass, row.getLong(customerClass.name().toLowerCase(Locale.ROOT)));
        }
        return new SegmentationFigures(
                customers,
                row.getInt("version"),
                row.getLong("evaluated"),
                row.getLong("remaining"),
                Jdbc.instant(row, "next_edge"));
    }
}
