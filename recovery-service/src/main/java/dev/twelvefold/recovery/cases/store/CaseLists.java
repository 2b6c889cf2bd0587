package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Filter;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Place;
import dev.twelvefold.recovery.cases.domain.CaseStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Which cases a list shows, in its order. */
@ApplicationScoped
class CaseLists {
    /**
     * Each status and severity is a stretch of one index, which has the order of the list: the first of all are among the first of each.
     * The conditions stand at the place of the format.
     */
    private static final String OF_EVERYBODY = """
            SELECT first.case_id FROM unnest(?) AS s (status) CROSS JOIN unnest(?) AS v (severity)
            CROSS JOIN LATERAL (
                SELECT c.rank, c.next_due_at, c.case_id FROM recovery_case c
                WHERE c.status = s.status AND c.severity = v.severity%s
                ORDER BY c.rank, c.next_due_at, c.case_id LIMIT ?) AS first
            ORDER BY first.rank, first.next_due_at, first.case_id LIMIT ?
            """;

    /** One person's are few enough to be looked at all. */
    private static final String OF_SOMEBODY = """
            SELECT case_id FROM recovery_case
            WHERE status = ANY (?) AND severity = ANY (?)%s ORDER BY rank, next_due_at, case_id LIMIT ?
            """;

    private final Jdbc jdbc;

    CaseLists(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ids of at most {@code limit} cases.
     *
     * @param behind null starts at the first
     */
    List<UUID> ids(Filter filter, Place behind, int limit, Instant now) {
        var conditions = conditions(filter, behind, now);
        var limits = isOfSomebody(filter) ? List.of(limit) : List.of(limit, limit);
        return jdbc.list(
                (isOfSomebody(filter) ? OF_SOMEBODY : OF_EVERYBODY).formatted(conditions.sql),
                statement -> {
                    Jdbc.setTexts(statement, 1, statuses(filter));
                    Jdbc.setTexts(statement, 2, severities(filter));
                    setAll(statement, 3, conditions.values);
                    setAll(statement, 3 + conditions.values.size(), limits);
                },
                row -> row.getObject(1, UUID.class));
    }

    private static boolean isOfSomebody(Filter filter) {
        return filter.assignee() != null || filter.customerId() != null;
    }

    private static List<String> statuses(Filter filter) {
        return Arrays.stream(CaseStatus.values())
                .filter(status -> filter.status() == null || status == filter.status())
                .filter(status -> !filter.openOnly() || !status.isEnded())
                .map(Enum::name)
                .toList();
    }

    private static List<String> severities(Filter filter) {
        var wanted = filter.severity() == null ? Arrays.stream(Severity.values()) : Stream.of(filter.severity());
        return wanted.map(Enum::name).toList();
    }

    private static Conditions conditions(Filter filter, Place behind, Instant now) {
        var conditions = new Conditions();
        if (filter.assignee() != null) {
            conditions.and("assignee = ?", filter.assignee());
        }
        if (filter.customerId() != null) {
            conditions.and("customer_id = ?", filter.customerId());
        }
        if (filter.overdue() != null) {
            conditions.and(filter.overdue() ? "next_due_at < ?" : "next_due_at >= ?", now.atOffset(ZoneOffset.UTC));
        }
        if (behind != null) {
            conditions.and(
                    "(rank, next_due_at, case_id) > (?, ?, ?)",
                    100 - behind.priority(),
                    behind.nextDueAt().atOffset(ZoneOffset.UTC),
                    behind.caseId());
        }
        return conditions;
    }

    private static void setAll(PreparedStatement statement, int first, List<?> values) throws SQLException {
        for (var i = 0; i < values.size(); i++) {
            statement.setObject(first + i, values.get(i));
        }
    }

    private static final class Conditions {
        private final StringBuilder sql = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object... asked) {
            sql.append(" AND ").append(condition);
            values.addAll(Arrays.asList(asked));
        }
    }
}
