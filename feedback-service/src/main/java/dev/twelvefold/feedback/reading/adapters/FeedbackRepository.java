package dev.twelvefold.feedback.reading.adapters;

import dev.twelvefold.feedback.reading.domain.Facet;
import dev.twelvefold.feedback.reading.domain.Span;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Feedback, for reading. */
@ApplicationScoped
class FeedbackRepository implements PanacheRepositoryBase<FeedbackRow, String> {
    List<FeedbackRow> all(Span span, int limit) {
        return page(FeedbackQueries.ALL, Map.of(), span, limit);
    }

    List<FeedbackRow> ofCustomer(String customerId, Span span, int limit) {
        return page(FeedbackQueries.OF_CUSTOMER, Map.of("customer", customerId), span, limit);
    }

    List<FeedbackRow> ofFacets(List<Facet> facets, Span span, int limit) {
        return page(FeedbackQueries.OF_FACETS, Map.of("facets", codes(facets)), span, limit);
    }

    List<FeedbackRow> atTouchpoint(String touchpoint, List<Facet> facets, Span span, int limit) {
        var parameters = Map.<String, Object>of("touchpoint", touchpoint, "facets", codes(facets));
        return page(FeedbackQueries.AT_TOUCHPOINT, parameters, span, limit);
    }

    private List<FeedbackRow> page(String sql, Map<String, Object> parameters, Span span, int limit) {
        var query = getEntityManager()
                .createNativeQuery(sql, FeedbackRow.class)
                .setParameter("from", span.from())
                .setParameter("before", span.before().occurredAt())
                .setParameter("seq", span.before().seq())
                .setParameter("limit", limit);
        parameters.forEach(query::setParameter);
        @SuppressWarnings("unchecked") // a query over one entity answers that entity
        List<FeedbackRow> rows = query.getResultList();
        return rows;
    }

    private static String[] codes(List<Facet> facets) {
        return facets.stream().map(Facet::code).toArray(String[]::new);
    }
}
