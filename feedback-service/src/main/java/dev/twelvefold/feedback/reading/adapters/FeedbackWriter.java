package dev.twelvefold.feedback.reading.adapters;

import dev.twelvefold.feedback.reading.application.FeedbackLog;
import dev.twelvefold.feedback.reading.domain.Feedback;
import dev.twelvefold.messaging.DatabaseException;
import dev.twelvefold.messaging.sql.ArrayColumns;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Writes a batch by one statement, which is a transaction by itself: the primary key knows repeats, so there is nothing else to
 * write with it.
 */
@ApplicationScoped
class FeedbackWriter implements FeedbackLog {
    private static final String INSERT = """
            INSERT INTO feedback (event_id, facet, customer_id, touchpoint, occurred_at, posted_by, data)
            SELECT event_id, facet, customer_id, touchpoint, occurred_at::timestamptz, posted_by, data
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                AS r (event_id, facet, customer_id, touchpoint, occurred_at, posted_by, data)
            ON CONFLICT DO NOTHING
            """;

    /** Texts only, which the driver sends as they are. */
    private static final ArrayColumns<Feedback> COLUMNS = new ArrayColumns<Feedback>()
            .text(Feedback::eventId)
            .text(feedback -> feedback.facet().code())
            .text(Feedback::customerId)
            .text(Feedback::touchpoint)
            .text(feedback -> feedback.occurredAt().toString())
            .text(Feedback::postedBy)
            .text(Feedback::data);

    private final DataSource database;

    FeedbackWriter(DataSource database) {
        this.database = database;
    }

    @Override
    public void keep(List<Feedback> feedback) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            COLUMNS.bind(statement, feedback);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException("Feedback could not be kept", e);
        }
    }
}
