package dev.twelvefold.recovery.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.testkit.KafkaAndPostgres;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The counts that are kept of the queues, against the cases themselves, both as of one moment. */
final class KeptCounts {
    private static final String BOTH = """
            SELECT (SELECT concat_ws(' ', sum(open), sum(unassigned), sum(awaiting_approval), sum(following_up),
                        sum(critical))
                    FROM queue_count),
                (SELECT concat_ws(' ', count(*), count(*) FILTER (WHERE assignee IS NULL),
                     count(*) FILTER (WHERE status = 'AWAITING_APPROVAL'), count(*) FILTER (WHERE status = 'FOLLOWING_UP'),
                     count(*) FILTER (WHERE severity = 'CRITICAL'))
                 FROM recovery_case WHERE status NOT IN ('RECOVERED', 'CLOSED'))
            """;

    private KeptCounts() {}

    static void areThoseOfTheCases() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(KafkaAndPostgres.jdbcUrl("recovery"), "recovery", "recovery");
                var statement = connection.createStatement();
                var row = statement.executeQuery(BOTH)) {
            row.next();
            assertThat(row.getString(1))
                    .as("open, unassigned, waiting, followed up, critical")
                    .isEqualTo(row.getString(2));
        }
    }
}
