package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.application.CaseCatalogue.Filter;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Place;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Cases, for reading; they are written by {@link CaseTable}. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<CaseRow, UUID> {
    /** By an array: a list of parameters is translated anew for each length. */
    private static final String WITH_IDS = "SELECT * FROM recovery_case WHERE case_id = ANY (?1)";

    private static final String OF_CUSTOMERS =
            "SELECT * FROM recovery_case WHERE customer_id = ANY (?1) ORDER BY case_id";

    private final StatelessSession session;
    private final CaseLists lists;
    private final PromiseRepository promises;

    CaseRepository(StatelessSession session, CaseLists lists, PromiseRepository promises) {
        this.session = session;
        this.lists = lists;
        this.promises = promises;
    }

    Optional<RecoveryCase> withId(UUID id) {
        return cases(findByIdOptional(id).stream().toList()).stream().findFirst();
    }

    /** At most {@code limit} cases behind a place, in the order of lists; null starts at the first. */
    List<RecoveryCase> list(Filter filter, Place behind, int limit, Instant now) {
        return cases(lists.rows(filter, behind, limit, now));
    }

    /** In any order; unknown ones are left out. */
    List<RecoveryCase> withIds(Collection<UUID> ids) {
        return read(WITH_IDS, ids.toArray(UUID[]::new));
    }

    /** All of these customers, also those that have ended: a negative may reopen the last, and a positive repay what is owed in any. */
    List<RecoveryCase> ofCustomers(Collection<String> customerIds) {
        return read(OF_CUSTOMERS, customerIds.toArray(String[]::new));
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
}
