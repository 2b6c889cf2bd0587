package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Filter;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Place;
import dev.twelvefold.recovery.cases.domain.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Lists of cases in their order: by rank, then by the clock that is due next, then by id. */
@ApplicationScoped
class CaseLists {
    /**
     * Each status and severity is a stretch of one index, which has the order of the list: the first of all are among the first of each.
     * What is formatted in are statuses, severities, further conditions and the limit: with numbers in place of parameters a plan that is
     * kept is as cheap as it looks.
     */
    private static final String OF_EVERYBODY = """
            SELECT c.* FROM (
                SELECT first.case_id FROM unnest(%1$s) AS s (status) CROSS JOIN unnest(%2$s) AS v (severity)
                CROSS JOIN LATERAL (
                    SELECT rank, next_due_at, case_id FROM recovery_case
                    WHERE status = s.status AND severity = v.severity%3$s
                    ORDER BY rank, next_due_at, case_id LIMIT %4$d) AS first
                ORDER BY first.rank, first.next_due_at, first.case_id LIMIT %4$d) AS list
            JOIN recovery_case c USING (case_id) ORDER BY c.rank, c.next_due_at, c.case_id
            """;

    /** Few enough to look at all of them. */
    private static final String OF_SOMEBODY = """
            SELECT * FROM recovery_case WHERE status = ANY (%1$s) AND severity = ANY (%2$s)%3$s
            ORDER BY rank, next_due_at, case_id LIMIT %4$d
            """;

    private final StatelessSession session;

    CaseLists(StatelessSession session) {
        this.session = session;
    }

    /**
     * At most {@code limit} cases.
     *
     * @param behind null starts at the first
     */
    List<CaseRow> rows(Filter filter, Place behind, int limit, Instant now) {
        var isOfSomebody = filter.assignee() != null || filter.customerId() != null;
        var parameters = new HashMap<String, Object>();
        var conditions = conditions(filter, behind, now, parameters);
        var sql = (isOfSomebody ? OF_SOMEBODY : OF_EVERYBODY)
                .formatted(array(statuses(filter)), array(severities(filter)), conditions, limit);
        var query = session.createNativeQuery(sql, CaseRow.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static Stream<CaseStatus> statuses(Filter filter) {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> filter.status() == null || status == filter.status())
                .filter(status -> !filter.openOnly() || !status.isEnded());
    }

    private static Stream<Severity> severities(Filter filter) {
        return filter.severity() == null ? Arrays.stream(Severity.values()) : Stream.of(filter.severity());
    }

    private static String array(Stream<? extends Enum<?>> constants) {
        return constants.map(Enum::name).collect(Collectors.joining("','", "ARRAY['", "']"));
    }

    private static String conditions(Filter filter, Place behind, Instant now, Map<String, Object> parameters) {
        var conditions = new StringBuilder();
        if (filter.assignee() != null) {
            conditions.append(" AND assignee = :assignee");
            parameters.put("assignee", filter.assignee());
        }
        if (filter.customerId() != null) {
            conditions.append(" AND customer_id = :customer");
            parameters.put("customer", filter.customerId());
        }
        if (filter.overdue() != null) {
            conditions.append(filter.overdue() ? " AND next_due_at < :now" : " AND next_due_at >= :now");
            parameters.put("now", now);
        }
        if (behind != null) {
            conditions.append(" AND (rank, next_due_at, case_id) > (:rank, :due, :id)");
            parameters.putAll(
                    Map.of("rank", 100 - behind.priority(), "due", behind.nextDueAt(), "id", behind.caseId()));
        }
        return conditions.toString();
    }
}
