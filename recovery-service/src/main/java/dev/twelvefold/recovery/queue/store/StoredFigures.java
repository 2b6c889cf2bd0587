package dev.twelvefold.recovery.queue.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.queue.application.QueueFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The figures of the queues from PostgreSQL. */
@ApplicationScoped
@Transactional
class StoredFigures implements QueueFigures {
    /** Kinds are kept counted; what time brings is counted from the ends of indexes. */
    static final String COUNTS = """
            SELECT sum(open), sum(unassigned), sum(awaiting_approval), soon.due, soon.breached, sum(critical),
                sum(following_up),
                (SELECT count(*) FROM recovery_case WHERE status = 'RECOVERED' AND ended_at >= ?)
            FROM queue_count CROSS JOIN (
                SELECT count(*) FILTER (WHERE next_due_at >= ?) AS due, count(*) FILTER (WHERE next_due_at < ?) AS breached
                FROM recovery_case WHERE soon_at <= ? AND status NOT IN ('RECOVERED', 'CLOSED')) AS soon
            GROUP BY soon.due, soon.breached
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
                    Jdbc.setInstant(statement, 1, today);
                    for (int i = 2; i <= 4; i++) {
                        Jdbc.setInstant(statement, i, now);
                    }
                },
                row -> new Counts(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8)));
    }

    @Override
    public long assignedTo(String user) {
        return jdbc.one(MINE, statement -> statement.setString(1, user), row -> row.getLong(1));
    }
}
