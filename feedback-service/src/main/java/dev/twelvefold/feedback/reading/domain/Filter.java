package dev.twelvefold.feedback.reading.domain;

import dev.twelvefold.contracts.feedback.Category;
import java.util.List;

/**
 * Which feedback to list; null asks for any.
 *
 * @param kind its kind
 * @param category of complaints and compliments
 * @param touchpoint where in the journey it happened, a slug
 * @param maxScore the highest score, which only ratings have
 */
public record Filter(FeedbackKind kind, Category category, String touchpoint, Integer maxScore) {
    /** The facets that fit; empty when nothing can. */
    public List<Facet> facets() {
        return Facet.ALL.stream().filter(this::fits).toList();
    }

    private boolean fits(Facet facet) {
        return (kind == null || kind == facet.kind())
                && (category == null || category == facet.category())
                && (maxScore == null || facet.score() != null && facet.score() <= maxScore);
    }
}
