package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes cases of their rows and of what belongs to them in other tables: one query for each. */
@ApplicationScoped
class CaseParts {
    private final ClockRepository clocks;
    private final PromiseRepository promises;

    CaseParts(ClockRepository clocks, PromiseRepository promises) {
        this.clocks = clocks;
        this.promises = promises;
    }

    /** The cases, in the order of their rows. */
    List<RecoveryCase> cases(List<CaseRow> rows) {
        var ids = rows.stream().map(row -> row.caseId).toList();
        var running = clocks.of(ids);
        var promised = promises.of(ids);
        return rows.stream()
                .map(row -> row.toCase(
                        running.get(row.caseId.toString()), promised.getOrDefault(row.caseId.toString(), List.of())))
                .toList();
    }
}
