package dev.twelvefold.messaging.outbox;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives back the room of what was sent. Until then every look into the outbox passes over all rows that were ever deleted, and the
 * server by itself sees to a table once a minute, within which a backlog leaves half a million of them.
 */
final class OutboxVacuum {
    /** Whoever finds another instance at it leaves it to that one. The file keeps its size, since shrinking it locks readers out. */
    private static final String VACUUM = "VACUUM (SKIP_LOCKED, INDEX_CLEANUP ON, TRUNCATE OFF) outbox, outbox_chunk";

    private final DataSource database;
    private final int every;
    private int deleted;

    /** @param every after how many deleted events */
    OutboxVacuum(DataSource database, int every) {
        this.database = database;
        this.every = every;
    }

    /** Takes note of events that were deleted and committed. */
    void deleted(int events) throws SQLException {
        deleted += events;
        if (deleted >= every) {
            deleted = 0;
            run();
        }
    }

    private void run() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(VACUUM);
        }
    }
}
