package dev.twelvefold.benchmarks.queue;

import dev.twelvefold.benchmarks.BenchmarkException;
import dev.twelvefold.local.LocalStack;
import dev.twelvefold.local.Service;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The cases in the service's database. */
final class CaseRows {
    private static final String WAITING = "SELECT CASE WHEN EXISTS (SELECT FROM outbox) THEN 1 ELSE 0 END";
    private static final String OPEN = "SELECT count(*) FROM recovery_case WHERE status = 'OPEN'";
    private static final String FIRST =
            "SELECT case_id FROM recovery_case WHERE status = 'OPEN' ORDER BY rank, next_due_at, case_id LIMIT ";

    private final LocalStack stack;

    CaseRows(LocalStack stack) {
        this.stack = stack;
    }

    long open() {
        return number(OPEN);
    }

    /** Whether what happened to the cases has been published. */
    boolean arePublished() {
        return number(WAITING) == 0;
    }

    /** The ids of the first in the queue. */
    List<String> first(int count) {
        return texts(FIRST + count);
    }

    private long number(String query) {
        return Long.parseLong(texts(query).get(0));
    }

    private List<String> texts(String query) {
        var name = Service.RECOVERY.database();
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
