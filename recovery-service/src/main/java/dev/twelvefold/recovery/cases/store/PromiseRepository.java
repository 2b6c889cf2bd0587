package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.messaging.sql.Jdbc;
import dev.twelvefold.recovery.cases.domain.Promise;
import dev.twelvefold.recovery.cases.store.PromiseTable.PromiseOfCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The promises of cases. */
@ApplicationScoped
class PromiseRepository {
    private static final String OF_CASES = "SELECT " + PromiseTable.COLUMNS
            + " FROM case_promise WHERE case_id = ANY (?) ORDER BY made_at, promise_id";

    private final Jdbc jdbc;

    PromiseRepository(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** The promises of each of these cases that has some, by its id, in the order in which they were made. */
    Map<String, List<Promise>> of(Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Map.of();
        }
        return jdbc.list(OF_CASES, statement -> Jdbc.setUuids(statement, 1, cases), PromiseTable::read).stream()
                .collect(Collectors.groupingBy(
                        PromiseOfCase::caseId, Collectors.mapping(PromiseOfCase::promise, Collectors.toList())));
    }
}
