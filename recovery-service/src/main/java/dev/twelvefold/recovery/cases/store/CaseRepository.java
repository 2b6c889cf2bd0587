package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.application.CaseCatalogue.Counts;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Filter;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Place;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Cases, for reading; they are written by {@link CaseTable}. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<CaseRow, UUID> {
    private static final String IS_OPEN = "status not in (RECOVERED, CLOSED)";

    private static final String COUNTS = """
            select count(*), count(case when severity = CRITICAL then 1 end), count(case when nextDueAt < ?1 then 1 end)
            from CaseRow where status not in (RECOVERED, CLOSED)
            """;

    /** By an array: a list of parameters is translated anew for each length. */
    private static final String WITH_IDS = "SELECT * FROM recovery_case WHERE case_id = ANY (?1)";

    private static final String OF_CUSTOMERS =
            "SELECT * FROM recovery_case WHERE customer_id = ANY (?1) ORDER BY case_id";

    private final StatelessSession session;
    private final PromiseRepository promises;

    CaseRepository(StatelessSession session, PromiseRepository promises) {
        this.session = session;
        this.promises = promises;
    }

    Optional<RecoveryCase> withId(UUID id) {
        return cases(findByIdOptional(id).stream().toList()).stream().findFirst();
    }

    List<RecoveryCase> behind(Filter filter, Place place, int limit, Instant now) {
        var where = new StringBuilder(filter.openOnly() ? IS_OPEN : "true = true");
        var parameters = new HashMap<String, Object>();
        narrow(where, parameters, "status = :status", filter.status());
        narrow(where, parameters, "assignee = :assignee", filter.assignee());
        narrow(where, parameters, "severity = :severity", filter.severity());
        narrow(where, parameters, "customerId = :customer", filter.customerId());
        narrowByTime(where, parameters, filter.overdue(), now);
        if (place != null) {
            where.append(" and (rank, nextDueAt, caseId) > (:rank, :due, :id)");
            parameters.putAll(Map.of("rank", rank(place), "due", place.nextDueAt(), "id", place.caseId()));
        }
        return cases(find(where + " order by rank, nextDueAt, caseId", parameters)
                .page(0, limit)
                .list());
    }

    /** In any order; unknown ones are left out. */
    List<RecoveryCase> withIds(Collection<UUID> ids) {
        return read(WITH_IDS, ids.toArray(UUID[]::new));
    }

    /** All of these customers, also those that have ended: a negative may reopen the last, and a positive repay what is owed in any. */
    List<RecoveryCase> ofCustomers(Collection<String> customerIds) {
        return read(OF_CUSTOMERS, customerIds.toArray(String[]::new));
    }

    Counts counts(Instant now) {
        var row = getEntityManager()
                .createQuery(COUNTS, Object[].class)
                .setParameter(1, now)
                .getSingleResult();
        return new Counts((Long) row[0], (Long) row[1], (Long) row[2]);
    }

    private List<RecoveryCase> read(String sql, Object[] ids) {
        return cases(session.createNativeQuery(sql, CaseRow.class)
                .setParameter(1, ids)
                .getResultList());
    }

    /** In the order of their rows, with what was promised in them: one query more. */
    private List<RecoveryCase> cases(List<CaseRow> rows) {
        var promised = promises.of(rows.stream().map(row -> row.caseId).toList());
        return rows.stream()
                .map(row -> row.toCase(promised.getOrDefault(row.caseId.toString(), List.of())))
                .toList();
    }

    private static short rank(Place place) {
        return (short) (100 - place.priority());
    }

    private static void narrowByTime(
            StringBuilder where, Map<String, Object> parameters, Boolean overdue, Instant now) {
        if (overdue != null) {
            where.append(overdue ? " and nextDueAt < :now" : " and nextDueAt >= :now");
            parameters.put("now", now);
        }
    }

    /** @param condition ends with the name of its parameter */
    private static void narrow(StringBuilder where, Map<String, Object> parameters, String condition, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(condition.substring(condition.indexOf(':') + 1), value);
        }
    }
}
