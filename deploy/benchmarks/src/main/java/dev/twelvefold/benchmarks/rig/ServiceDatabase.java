package dev.twelvefold.benchmarks.rig;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The database of a service that is measured, as its owner sees it. */
public final class ServiceDatabase {
    private static final String WAITING =
            "(SELECT 1 FROM outbox LIMIT 1) UNION ALL (SELECT 1 FROM outbox_chunk LIMIT 1)";

    private final LocalStack stack;
    private final String name;

    public ServiceDatabase(LocalStack stack, Service service) {
        this.stack = stack;
        this.name = service.database();
    }

    /** Whether nothing waits in the outbox. */
    public boolean hasPublishedAll() {
        return texts(WAITING).isEmpty();
    }

    /**
     * The first column of what a query finds, as text.
     *
     * @throws BenchmarkException when the database does not answer
     */
    public List<String> texts(String query) {
        try (var connection = DriverManager.getConnection(stack.jdbcUrl(name), name, name);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new BenchmarkException("the service's database does not answer: " + e.getMessage(), e);
        }
    }
}
