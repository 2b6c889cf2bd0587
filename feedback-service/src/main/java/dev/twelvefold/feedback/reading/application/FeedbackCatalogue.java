package dev.twelvefold.feedback.reading.application;

import dev.twelvefold.feedback.reading.domain.Filter;
import dev.twelvefold.feedback.reading.domain.Kept;
import dev.twelvefold.feedback.reading.domain.Span;
import java.util.List;
import java.util.Optional;

/**
 * The feedback that is kept, for reading. Lists start with the newest. A database that is away shows within four seconds as a
 * {@link jakarta.persistence.PersistenceException}.
 */
public interface FeedbackCatalogue {
    /** What is kept under an event id. */
    Optional<Kept> find(String eventId);

    /** At most {@code limit} pieces that fit, those in the span. */
    List<Kept> list(Filter filter, Span span, int limit);

    /** At most {@code limit} pieces of a customer, those in the span. */
    List<Kept> ofCustomer(String customerId, Span span, int limit);
}
