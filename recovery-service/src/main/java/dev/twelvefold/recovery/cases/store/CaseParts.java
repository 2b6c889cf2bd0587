package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes cases of their rows and of what was promised in them: one query more. */
@ApplicationScoped
class CaseParts {
    private final PromiseRepository promises;

    CaseParts(PromiseRepository promises) {
        this.promises = promises;
    }

    /** The cases, in the order of their rows. */
    List<RecoveryCase> cases(List<CaseRow> rows) {
        var ids = rows.stream().map(row -> row.caseId).toList();
        var promised = promises.of(ids);
        return rows.stream()
                .map(row -> row.toCase(promised.getOrDefault(row.caseId.toString(), List.of())))
                .toList();
    }
}
