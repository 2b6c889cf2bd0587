package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.application.ApologyDeliveries;
import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import dev.twelvefold.recovery.cases.application.Compensations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The cases in PostgreSQL, for reading: one query for the cases and one for each of what belongs to them. */
@ApplicationScoped
@Transactional
class StoredCatalogue implements CaseCatalogue {
    private final CaseRepository cases;
    private final DebtRepository debts;
    private final ClockRepository clocks;
    private final PromiseRepository promises;
    private final CustomerRepository customers;
    private final Compensations compensations;
    private final ApologyDeliveries deliveries;

    StoredCatalogue(
            CaseRepository cases,
            DebtRepository debts,
            ClockRepository clocks,
            PromiseRepository promises,
            CustomerRepository customers,
            Compensations compensations,
            ApologyDeliveries deliveries) {
        this.cases = cases;
        this.debts = debts;
        this.clocks = clocks;
        this.promises = promises;
        this.customers = customers;
        this.compensations = compensations;
        this.deliveries = deliveries;
    }

    @Override
    public Optional<Details> find(UUID caseId) {
        return details(cases.findByIdOptional(caseId).stream().toList()).stream()
                .findFirst();
    }

    @Override
    public List<Details> findAll(Collection<UUID> caseIds) {
        return details(cases.list("caseId in ?1", List.copyOf(caseIds)));
    }

    @Override
    public List<Details> list(Filter filter, Place behind, int limit, Instant now) {
        return details(cases.behind(filter, behind, limit, now));
    }

    @Override
    public Counts counts(Instant now) {
        return cases.counts(now);
    }

    private List<Details> details(List<CaseRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var running = clocks.of(rows);
        var promised = promises.of(rows);
        var owed = debts.of(rows);
        var standings = customers.of(rows);
        var proposed = compensations.of(rows.stream()
                .map(row -> row.compensationId)
                .filter(Objects::nonNull)
                .toList());
        var sent = deliveries.newestOf(rows.stream().map(row -> row.caseId).toList());
        return rows.stream()
                .map(row -> new Details(
                        row.toCase(running.get(row.caseId), promised.getOrDefault(row.caseId, List.of())),
                        owed.get(row.caseId),
                        standings.get(row.customerId),
                        row.compensationId == null ? null : proposed.get(row.compensationId),
                        sent.get(row.caseId)))
                .toList();
    }
}
