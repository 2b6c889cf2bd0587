package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.CaseClock;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** The clocks of cases. */
@ApplicationScoped
class ClockRepository implements PanacheRepositoryBase<ClockRow, ClockRow.Key> {
    private static final String OF_CASES = "SELECT * FROM case_clock WHERE case_id = ANY (?1)";

    private final StatelessSession session;

    ClockRepository(StatelessSession session) {
        this.session = session;
    }

    /** The clocks of each of these cases, in the order of their names. */
    Map<UUID, List<CaseClock>> of(List<CaseRow> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        var ids = cases.stream().map(row -> row.caseId).toArray(UUID[]::new);
        return session.createNativeQuery(OF_CASES, ClockRow.class).setParameter(1, ids).getResultList().stream()
                .sorted(Comparator.comparing((ClockRow row) -> row.name))
                .collect(Collectors.groupingBy(
                        row -> row.caseId, Collectors.mapping(ClockRow::toClock, Collectors.toList())));
    }
}
