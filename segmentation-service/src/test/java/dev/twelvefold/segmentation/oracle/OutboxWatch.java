package dev.twelvefold.segmentation.oracle;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Whether all that the service has to publish is published. */
final class OutboxWatch {
    private final DataSource database;

    OutboxWatch(DataSource database) {
        this.database = database;
    }

    void awaitEmpty() {
        Awaitility.await("everything is published")
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(this::isEmpty);
    }

    private boolean isEmpty() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT (SELECT count(*) FROM outbox) + (SELECT count(*) FROM outbox_chunk)")) {
            rows.next();
            return rows.getLong(1) == 0;
        }
    }
}
