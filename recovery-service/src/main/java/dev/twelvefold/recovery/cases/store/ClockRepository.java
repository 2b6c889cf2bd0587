package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.domain.CaseClock;
import dev.twelvefold.recovery.cases.store.ClockTable.ClockOfCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The clocks of cases. */
@ApplicationScoped
class ClockRepository {
    private static final String OF_CASES = "SELECT " + ClockTable.COLUMNS + " FROM case_clock WHERE case_id = ANY (?)";

    private final Jdbc jdbc;

    ClockRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The clocks of each of these cases, by its id, in the order of their names. */
    Map<String, List<CaseClock>> of(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc.list(OF_CASES, statement -> Jdbc.setUuids(statement, 1, cases), ClockTable::read).stream()
                .sorted(Comparator.comparing(
                        (ClockOfCase clock) -> clock.clock().name()))
                .collect(Collectors.groupingBy(
                        ClockOfCase::caseId, Collectors.mapping(ClockOfCase::clock, Collectors.toList())));
    }
}
