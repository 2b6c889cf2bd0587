package dev.twelvefold.segmentation.service;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.testkit.KafkaAndPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Changes of class put into the tables as they would stand there after years: time itself cannot be had in a test. They and
 * their customers are gone after it.
 */
final class PastChanges implements AutoCloseable {
    private record Entry(String customer, CustomerClass to, Instant at) {}

    private static final String INSERT = """
            INSERT INTO class_transition (customer_id, class_version, from_class, to_class, at, reasons, policy_version, caused_by)
            VALUES (?, ?, ?, ?, ?, '[{"rule": "activities", "actual": 1, "threshold": 1}]', 1, 'past')
            """;

    private static final String UPSERT = """
            INSERT INTO customer (customer_id, customer_class) VALUES (?, ?)
            ON CONFLICT (customer_id) DO UPDATE SET customer_class = excluded.customer_class
            """;

    private static final String REMOVE = """
            WITH gone AS (DELETE FROM class_transition WHERE caused_by = 'past' RETURNING customer_id)
            DELETE FROM customer WHERE customer_id IN (SELECT customer_id FROM gone)
            """;

    private final Connection database;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, CustomerClass> classes = new HashMap<>();

    PastChanges() {
        try {
            database = DriverManager.getConnection(
                    KafkaAndPostgres.jdbcUrl("segmentation"), "segmentation", "segmentation");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The customer comes into the class; nothing when they are in it. A customer's entries come in the order of time. */
    void enters(String customer, CustomerClass to, Instant at) {
        var from = classes.put(customer, to);
        if (from == to) {
            return;
        }
        entries.add(new Entry(customer, to, at));
        try (var statement = database.prepareStatement(INSERT);
                var present = database.prepareStatement(UPSERT)) {
            present.setString(1, customer);
            present.setString(2, to.name());
            present.executeUpdate();
            statement.setString(1, customer);
            statement.setLong(2, entries.size());
            statement.setString(3, from == null ? null : from.name());
            statement.setString(4, to.name());
            statement.setObject(5, at.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts one customer after the other. */
    Map<String, Integer> sizesAt(Instant at) {
        var sizes = new TreeMap<String, Integer>();
        for (var each : CustomerClass.values()) {
            sizes.put(each.name(), 0);
        }
        var then = new HashMap<String, CustomerClass>();
        entries.stream()
                .filter(entry -> !entry.at().isAfter(at))
                .forEach(entry -> then.put(entry.customer(), entry.to()));
        then.values().forEach(each -> sizes.merge(each.name(), 1, Integer::sum));
        return sizes;
    }

    @Override
    public void close() {
        try (database;
                var statement = database.createStatement()) {
            statement.executeUpdate(REMOVE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
