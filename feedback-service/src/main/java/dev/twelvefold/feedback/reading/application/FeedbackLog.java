package dev.twelvefold.feedback.reading.application;

import dev.twelvefold.feedback.reading.domain.Feedback;
import java.util.List;

/** Where feedback is kept for reading. */
public interface FeedbackLog {
    /**
     * Keeps all of it or, when it throws, nothing. What is kept already under its event id stays as it is.
     *
     * @throws dev.twelvefold.messaging.DatabaseException when the database fails
     */
    void keep(List<Feedback> feedback);
}
