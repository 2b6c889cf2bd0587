package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.segmentation.application.Customers.Evaluated;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Policy;
import dev.twelvefold.segmentation.domain.Views;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Goes on from what was published: changes of class and the versions of customers come back from the topics. */
@ApplicationScoped
class Resumption {
    /** Customers at a time: enough to amortise the statements, few enough for any heap. */
    private static final int CHUNK = 1000;

    private final Archive archive;
    private final RebuiltState state;
    private final Customers customers;

    Resumption(Archive archive, RebuiltState state, Customers customers) {
        this.archive = archive;
        this.state = state;
        this.customers = customers;
    }

    /** Gives every customer the class, since when, and the versions that others know of. */
    void all(Policy policy, Instant now) {
        archive.readChanges(state::storeChanges);
        archive.readViews(chunk -> state.noteViews(versions(chunk)));
        state.addChanged();
        var after = "";
        List<Customer> next;
        do {
            next = List.copyOf(customers.lockBehind(after, CHUNK, now).values());
            resume(policy, next, now);
            after = next.isEmpty() ? after : next.get(next.size() - 1).customerId();
        } while (next.size() == CHUNK);
        state.unclassify(now);
    }

    private void resume(Policy policy, List<Customer> found, Instant now) {
        var ids = found.stream().map(Customer::customerId).toList();
        var changes = state.lastChanges(ids);
        var versions = state.views(ids);
        var views = new Views(policy.rules());
        var resumed = new ArrayList<Evaluated>(found.size());
        for (var customer : found) {
            var last = changes.get(customer.customerId());
            if (last != null) {
                // Version 0 is that of a customer whom nothing was folded of yet.
                var version = Math.max(1, versions.getOrDefault(customer.customerId(), 0L));
                var published = customer.asPublished(last, policy.version(), version, now);
                resumed.add(new Evaluated(published, views.of(published)));
            }
        }
        customers.store(resumed);
    }

    private static Map<String, Long> versions(List<CustomerView> views) {
        return views.stream().collect(Collectors.toMap(CustomerView::customerId, CustomerView::version, Math::max));
    }
}
