package dev.twelvefold.feedback.reading.adapters;

/**
 * The statements behind the lists. Each is ordered by an index, from which it reads little more than it answers; the bounds are
 * always there, so that a page further on is found as fast as the first.
 */
final class FeedbackQueries {
    private static final String COLUMNS = "SELECT event_id, seq, facet, occurred_at, posted_by, data FROM feedback ";

    private static final String PAGE = """
             occurred_at >= :from AND (occurred_at, seq) < (:before, :seq)
            ORDER BY occurred_at DESC, seq DESC LIMIT :limit
            """;

    /** By {@code feedback_by_time}. */
    static final String ALL = COLUMNS + "WHERE" + PAGE;

    /** By {@code feedback_by_customer}. */
    static final String OF_CUSTOMER = COLUMNS + "WHERE customer_id = :customer AND" + PAGE;

    /** By {@code feedback_by_touchpoint}; the facets are only looked at. */
    static final String AT_TOUCHPOINT = COLUMNS + "WHERE touchpoint = :touchpoint AND facet = ANY (:facets) AND" + PAGE;

    /** By {@code feedback_by_facet}: the newest of each facet, of which the newest are taken. */
    static final String OF_FACETS = "SELECT page.* FROM unnest(:facets) AS wanted (facet), LATERAL ("
            + COLUMNS + "WHERE feedback.facet = wanted.facet AND" + PAGE
            + ") AS page ORDER BY occurred_at DESC, seq DESC LIMIT :limit";

    private FeedbackQueries() {}
}
