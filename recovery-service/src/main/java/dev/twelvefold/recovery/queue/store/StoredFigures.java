package dev.twelvefold.recovery.queue.store;

import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.recovery.queue.application.QueueFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** The figures of the queues from PostgreSQL: one way through the open cases, and two short ones. */
@ApplicationScoped
@Transactional
class StoredFigures implements QueueFigures {
    static final String COUNTS = """
            SELECT count(*),
                count(*) FILTER (WHERE assignee IS NULL),
                count(*) FILTER (WHERE status = 'AWAITING_APPROVAL'),
                count(*) FILTER (WHERE soon_at <= ? AND next_due_at >= ?),
                count(*) FILTER (WHERE next_due_at < ?),
                count(*) FILTER (WHERE status = 'FOLLOWING_UP'),
                (SELECT count(*) FROM recovery_case WHERE status = 'RECOVERED' AND ended_at >= ?)
            FROM recovery_case WHERE status NOT IN ('RECOVERED', 'CLOSED')
            """;

    static final String MINE = """
            SELECT count(*) FROM recovery_case WHERE assignee = ? AND status NOT IN ('RECOVERED', 'CLOSED')
            """;

    private final DataSource database;

    StoredFigures(DataSource database) {
        this.database = database;
    }

    @Override
    public Counts counts(Instant now, Instant today) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNTS)) {
            for (int i = 1; i <= 3; i++) {
                statement.setObject(i, now.atOffset(ZoneOffset.UTC));
            }
            statement.setObject(4, today.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return new Counts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7));
            }
        } catch (SQLException e) {
            throw new DatabaseException("The queues could not be counted", e);
        }
    }

    @Override
    public long assignedTo(String user) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(MINE)) {
            statement.setString(1, user);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException("Somebody's cases could not be counted", e);
        }
    }
}
