package dev.twelvefold.feedback.reading.adapters;

/**
 * The statements behind the lists. Each is read from one index, backwards from its place, and reads little more than it answers;
 * the bounds are always there, so that a page further on is found as fast as the first.
 *
 * <p>A column that a list is narrowed by stands in the bounds and in the order as if it could differ. Were it compared by
 * {@code =}, the planner would know that the index by time has the same order, and take it for values that it holds to be
 * common: for one that is rare it would then read all there is.
 */
final class FeedbackQueries {
    private static final String COLUMNS =
            "SELECT event_id, seq, feedback.facet, occurred_at, posted_by, data FROM feedback ";

    /** By {@code feedback_by_time}. */
    static final String ALL = COLUMNS + """
            WHERE occurred_at >= :from AND (occurred_at, seq) < (:before, :seq)
            ORDER BY occurred_at DESC, seq DESC LIMIT :limit
            """;

    /** By {@code feedback_by_customer}. */
    static final String OF_CUSTOMER = COLUMNS + "WHERE" + pageOf("customer_id", ":customer");

    /** By {@code feedback_by_touchpoint}; the facets are only looked at. */
    static final String AT_TOUCHPOINT = COLUMNS + "WHERE touchpoint IS NOT NULL AND facet = ANY (:facets) AND"
            + pageOf("touchpoint", ":touchpoint");

    /** By {@code feedback_by_facet}: the newest of each facet, of which the newest are taken. */
    static final String OF_FACETS = "SELECT page.* FROM unnest(:facets) AS wanted (facet), LATERAL ("
            + COLUMNS + "WHERE" + pageOf("feedback.facet", "wanted.facet")
            + ") AS page ORDER BY occurred_at DESC, seq DESC LIMIT :limit";

    private FeedbackQueries() {}

    private static String pageOf(String column, String value) {
        return """
                 (%1$s, occurred_at) >= (%2$s, :from) AND (%1$s, occurred_at, seq) < (%2$s, :before, :seq)
                ORDER BY %1$s DESC, occurred_at DESC, seq DESC LIMIT :limit
                """.formatted(column, value);
    }
}
