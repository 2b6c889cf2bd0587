package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.Promise;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The promises of cases. */
@ApplicationScoped
class PromiseRepository {
    private static final String OF_CASES = "SELECT * FROM case_promise WHERE case_id = ANY (?1)";

    private final StatelessSession session;

    PromiseRepository(StatelessSession session) {
        this.session = session;
    }

    /** The promises of each of these cases that has some, in the order in which they were made. */
    Map<UUID, List<Promise>> of(List<CaseRow> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var ids = cases.stream().map(row -> row.caseId).toArray(UUID[]::new);
        return session.createNativeQuery(OF_CASES, PromiseRow.class).setParameter(1, ids).getResultList().stream()
                .sorted(Comparator.comparing((PromiseRow row) -> row.madeAt).thenComparing(row -> row.promiseId))
                .collect(Collectors.groupingBy(
                        row -> row.caseId, Collectors.mapping(PromiseRow::toPromise, Collectors.toList())));
    }
}
