package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.EventType;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.ledger.LedgerGuard;
import dev.twelvefold.messaging.outbox.Outbox;
import dev.twelvefold.messaging.trace.EventTraces;
import dev.twelvefold.segmentation.application.Customers.CustomerDebt;
import dev.twelvefold.segmentation.application.Customers.Evaluated;
import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.CustomerFold;
import dev.twelvefold.segmentation.domain.Past;
import dev.twelvefold.segmentation.domain.Policy;
import dev.twelvefold.segmentation.domain.Purchase;
import dev.twelvefold.segmentation.domain.Views;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** How every fold of customers begins and ends, whatever it is that they are folded with. */
@ApplicationScoped
class Folding {
    /** {@code ce_source} of everything that this service publishes. */
    private static final String SOURCE = "/segmentation-service";

    private final Customers customers;
    private final PolicyBook policies;
    private final Outbox outbox;
    private final ClassMeters meters;
    private final LedgerParameters parameters;

    Folding(Customers customers, PolicyBook policies, Outbox outbox, LedgerGuard ledger, ClassMeters meters) {
        this.customers = customers;
        this.policies = policies;
        this.outbox = outbox;
        this.meters = meters;
        this.parameters = ledger.parameters();
    }

    /**
     * Brings customers up to the present: first time passes for them by the policy that they were evaluated by, then the one in
     * force is applied.
     *
     * @param policy the one in force, held
     * @param locked the customers, whose rows are held
     */
    Folds begin(Policy policy, Map<String, Customer> locked, Instant now) {
        var folds = new LinkedHashMap<String, CustomerFold>();
        locked.forEach((id, customer) -> folds.put(id, fold(customer, policy, now)));
        passTime(folds);
        adopt(policy, folds);
        return new Folds(policy, folds);
    }

    /** What is remembered of these customers for a count by the policy in force. */
    Map<String, Past> pastOf(Folds folds) {
        return past(folds.byCustomer(), fold -> true, fold -> fold.recountNeeds(folds.policy()));
    }

    /** Stores what the folds came to, and publishes every change of class and the view of every customer that shows anything new. */
    void finish(Folds folds) {
        var views = new Views(folds.policy().rules());
        var evaluated = folds.all().stream().map(fold -> evaluated(fold, views)).toList();
        store(folds, evaluated);
        publish(folds, evaluated);
    }

    /** Stores what the folds came to but for the changes of class, and publishes nothing. */
    void store(Folds folds) {
        var views = new Views(folds.policy().rules());
        store(folds, folds.all().stream().map(fold -> news(fold, views)).toList());
    }

    /** A customer whose view shows what was published before keeps the version that it was published under. */
    private Evaluated evaluated(CustomerFold fold, Views views) {
        var news = news(fold, views);
        if (!isPublished(fold.found()) || !Views.showTheSame(news.view(), policies.viewOf(fold.found()))) {
            return news;
        }
        var customer = fold.unpublishedResult();
        return new Evaluated(customer, views.of(customer));
    }

    private static Evaluated news(CustomerFold fold, Views views) {
        var customer = fold.result();
        return new Evaluated(customer, views.of(customer));
    }

    /** One whom a rebuild found without a published class has none, though they may have had a view. */
    private static boolean isPublished(Customer customer) {
        return customer.version() > 0 && customer.standing().customerClass() != null;
    }

    private void store(Folds folds, List<Evaluated> evaluated) {
        var debts = new ArrayList<CustomerDebt>();
        var purchases = new ArrayList<Purchase>();
        for (var fold : folds.all()) {
            var customerId = fold.found().customerId();
            fold.touchedDebts().forEach(debt -> debts.add(new CustomerDebt(customerId, debt)));
            purchases.addAll(fold.purchases());
        }
        customers.store(evaluated);
        customers.storeDebts(debts);
        customers.storePurchases(purchases);
    }

    private void publish(Folds folds, List<Evaluated> evaluated) {
        var changes = new ArrayList<ClassChanged>();
        var published = new ArrayList<CloudEvent>();
        var traces = EventTraces.current();
        var next = evaluated.iterator();
        for (var fold : folds.all()) {
            var view = next.next().view();
            changes.addAll(fold.changes());
            fold.changes()
                    .forEach(change -> published.add(
                            traces.mark(event(change, change.classVersion(), fold.now()), change.causedBy())));
            if (view.version() > fold.found().version()) {
                published.add(event(view, view.version(), fold.now()));
            }
        }
        customers.storeChanges(changes);
        outbox.add(published);
        meters.changed(changes);
    }

    private CustomerFold fold(Customer customer, Policy inForce, Instant now) {
        var evaluatedBy = customer.version() == 0
                ? inForce
                : policies.of(customer.standing().policyVersion());
        return new CustomerFold(customer, now, evaluatedBy, parameters);
    }

    private void passTime(Map<String, CustomerFold> folds) {
        var past = past(folds, CustomerFold::isDue, CustomerFold::advanceNeeds);
        past.forEach((id, since) -> folds.get(id).advance(since));
    }

    private void adopt(Policy policy, Map<String, CustomerFold> folds) {
        var past = past(
                folds,
                fold -> fold.isOutdatedBy(policy) && fold.countsOtherwiseBy(policy),
                fold -> fold.recountNeeds(policy));
        folds.forEach((id, fold) -> {
            if (fold.isOutdatedBy(policy)) {
                fold.adopt(policy, past.get(id));
            }
        });
    }

    private Map<String, Past> past(
            Map<String, CustomerFold> folds, Predicate<CustomerFold> wanted, Function<CustomerFold, Instant> since) {
        var needed = new LinkedHashMap<String, Instant>();
        folds.forEach((id, fold) -> {
            if (wanted.test(fold)) {
                needed.put(id, since.apply(fold));
            }
        });
        return needed.isEmpty() ? Map.of() : customers.pastSince(needed);
    }

    /** An event whose identity follows from what it is about, so that a rebuild would give it the same. */
    private static CloudEvent event(CustomerEvent data, long version, Instant at) {
        var id = EventIds.named(EventType.of(data).ceType(), data.customerId(), String.valueOf(version));
        return CloudEvent.of(id, SOURCE, at, data);
    }
}
