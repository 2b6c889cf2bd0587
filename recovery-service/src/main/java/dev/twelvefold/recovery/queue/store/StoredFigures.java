package dev.twelvefold.recovery.queue.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.queue.application.QueueFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

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

    private final Jdbc jdbc;

    StoredFigures(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Counts counts(Instant now, Instant today) {
        return jdbc.one(
                COUNTS,
                statement -> {
                    for (int i = 1; i <= 3; i++) {
                        Jdbc.setInstant(statement, i, now);
                    }
                    Jdbc.setInstant(statement, 4, today);
                },
                row -> new Counts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
    }

    @Override
    public long assignedTo(String user) {
        return jdbc.one(MINE, statement -> statement.setString(1, user), row -> row.getLong(1));
    }
}
