package dev.twelvefold.segmentation.store;

import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.segmentation.application.CustomerCatalogue;
import dev.twelvefold.segmentation.domain.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The customers in PostgreSQL, for reading. */
@ApplicationScoped
@Transactional
class StoredCatalogue implements CustomerCatalogue {
    private final CustomerRepository customers;
    private final DebtRepository debts;
    private final TransitionRepository transitions;

    StoredCatalogue(CustomerRepository customers, DebtRepository debts, TransitionRepository transitions) {
        this.customers = customers;
        this.debts = debts;
        this.transitions = transitions;
    }

    @Override
    public Optional<Customer> find(String customerId) {
        return customers
                .findByIdOptional(customerId)
                .filter(row -> row.customerClass != null)
                .map(List::of)
                .map(this::evaluated)
                .map(found -> found.get(0));
    }

    @Override
    public List<Customer> list(Filter filter, String after, int limit) {
        return evaluated(customers.behind(filter, after, limit));
    }

    @Override
    public List<ClassChanged> changes(String customerId, long afterVersion, int limit) {
        return transitions.behind(customerId, afterVersion, limit);
    }

    @Override
    public Optional<ClassChanged> changeBy(String customerId, Instant at) {
        return transitions.lastBy(customerId, at);
    }

    @Override
    public List<Debt> debts(String customerId, long afterPosition, int limit) {
        return debts.behind(customerId, afterPosition, limit);
    }

    @Override
    public Segments segments() {
        return customers.segments();
    }

    private List<Customer> evaluated(List<CustomerRow> rows) {
        var open = debts.openOf(rows.stream().map(row -> row.customerId).toList());
        return rows.stream()
                .map(row -> row.toCustomer(open.getOrDefault(row.customerId, List.of()), row.windowsAsOf))
                .toList();
    }
}
