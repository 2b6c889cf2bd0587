package dev.twelvefold.recovery.cases.store;

import dev.twelvefold.recovery.cases.application.ApologyDeliveries;
import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import dev.twelvefold.recovery.cases.application.Compensations;
import dev.twelvefold.recovery.cases.domain.Compensation;
import dev.twelvefold.recovery.cases.domain.RecoveryCase;
import dev.twelvefold.recovery.cases.domain.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cases in PostgreSQL, for reading: one query for the cases and one for each of what belongs to them. */
@ApplicationScoped
@Transactional
class StoredCatalogue implements CaseCatalogue {
    private final KeptPlans plans;
    private final CaseRepository cases;
    private final DebtRepository debts;
    private final CustomerRepository customers;
    private final Compensations compensations;
    private final ApologyDeliveries deliveries;

    StoredCatalogue(
            KeptPlans plans,
            CaseRepository cases,
            DebtRepository debts,
            CustomerRepository customers,
            Compensations compensations,
            ApologyDeliveries deliveries) {
        this.plans = plans;
        this.cases = cases;
        this.debts = debts;
        this.customers = customers;
        this.compensations = compensations;
        this.deliveries = deliveries;
    }

    @Override
    public Optional<Details> find(UUID caseId) {
        return details(cases.withId(caseId).stream().toList()).stream().findFirst();
    }

    @Override
    public List<Details> findAll(Collection<UUID> caseIds) {
        return details(cases.withIds(caseIds));
    }

    @Override
    public List<Details> list(Filter filter, Place behind, int limit, Instant now) {
        plans.use();
        return details(cases.list(filter, behind, limit, now));
    }

    @Override
    public Details details(RecoveryCase theCase, Standing standing) {
        return details(List.of(theCase), Map.of(theCase.customerId(), standing)).get(0);
    }

    private List<Details> details(List<RecoveryCase> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        return details(
                found,
                customers.standings(found.stream().map(RecoveryCase::customerId).collect(Collectors.toSet())));
    }

    private List<Details> details(List<RecoveryCase> cases, Map<String, Standing> standings) {
        var ids =
                cases.stream().map(theCase -> UUID.fromString(theCase.caseId())).toList();
        var owed = debts.of(ids);
        var proposed = compensations.of(cases.stream()
                .map(theCase -> theCase.tracks().compensationId())
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .toList());
        var sent = deliveries.newestOf(ids);
        return cases.stream()
                .map(theCase -> new Details(
                        theCase,
                        owed.get(theCase.caseId()),
                        standings.get(theCase.customerId()),
                        proposal(theCase, proposed),
                        sent.get(UUID.fromString(theCase.caseId()))))
                .toList();
    }

    private static Compensation proposal(RecoveryCase theCase, Map<UUID, Compensation> proposed) {
        var id = theCase.tracks().compensationId();
        return id == null ? null : proposed.get(UUID.fromString(id));
    }
}
