package dev.twelvefold.feedback.reading.adapters;

import dev.twelvefold.feedback.reading.application.FeedbackCatalogue;
import dev.twelvefold.feedback.reading.domain.Facet;
import dev.twelvefold.feedback.reading.domain.Filter;
import dev.twelvefold.feedback.reading.domain.Kept;
import dev.twelvefold.feedback.reading.domain.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The feedback in PostgreSQL, for reading. */
@ApplicationScoped
@Transactional
class StoredFeedback implements FeedbackCatalogue {
    private final FeedbackRepository repository;

    StoredFeedback(FeedbackRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<Kept> find(String eventId) {
        return repository.findByIdOptional(eventId).map(FeedbackRow::toKept);
    }

    @Override
    public List<Kept> list(Filter filter, Span span, int limit) {
        return kept(rows(filter, filter.facets(), span, limit));
    }

    @Override
    public List<Kept> ofCustomer(String customerId, Span span, int limit) {
        return kept(repository.ofCustomer(customerId, span, limit));
    }

    private List<FeedbackRow> rows(Filter filter, List<Facet> facets, Span span, int limit) {
        if (facets.isEmpty()) {
            return List.of();
        }
        if (filter.touchpoint() != null) {
            return repository.atTouchpoint(filter.touchpoint(), facets, span, limit);
        }
        return facets.size() == Facet.ALL.size()
                ? repository.all(span, limit)
                : repository.ofFacets(facets, span, limit);
    }

    private static List<Kept> kept(List<FeedbackRow> rows) {
        return rows.stream().map(FeedbackRow::toKept).toList();
    }
}
