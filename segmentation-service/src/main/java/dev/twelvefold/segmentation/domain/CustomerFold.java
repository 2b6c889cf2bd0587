package dev.twelvefold.segmentation.domain;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.contracts.customer.Activity;
import dev.twelvefold.contracts.customer.Inquired;
import dev.twelvefold.contracts.customer.Purchased;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.ledger.Debt;
import dev.twelvefold.contracts.ledger.LedgerParameters;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds events into one customer, each by itself, so that every single event's class change is seen, also when a later event of
 * the same batch undoes it. Pure: what is to be stored and published is collected here and taken by the caller.
 *
 * <p>All events of one fold are judged at one instant, which never lies before the instant of the customer's last evaluation:
 * clocks of several instances may differ, windows must not run backwards.
 */
public final class CustomerFold {
    private final LedgerParameters parameters;
    private Policy policy;
    private Classifier classifier;
    private final Instant now;
    private final Customer found;
    private Customer customer;
    private final List<ClassChanged> changes = new ArrayList<>();
    private final Map<Long, Debt> debts = new LinkedHashMap<>();
    private final List<Purchase> purchases = new ArrayList<>();

    /**
     * A fold that goes on from {@code customer}.
     *
     * @param policy the one that the customer was evaluated by before
     */
    public CustomerFold(Customer customer, Instant clock, Policy policy, LedgerParameters parameters) {
        this.found = customer;
        this.customer = customer;
        this.policy = policy;
        this.parameters = parameters;
        this.classifier = new Classifier(policy.rules());
        var last = customer.purchases().asOf();
        this.now = clock.isBefore(last) ? last : clock;
    }

    /** Whether time has to {@link #advance} over a window edge before anything else. */
    public boolean isDue() {
        return customer.purchases().isDueAt(now);
    }

    /** The instant since which the past has to be known in order to {@link #advance}. */
    public Instant advanceNeeds() {
        return customer.purchases().asOf().minus(window());
    }

    /** The instant since which the past has to be known in order to count anew by the rules of a policy. */
    public Instant recountNeeds(Policy by) {
        return now.minus(by.rules().window());
    }

    /** Lets time pass up to now: what enters and leaves the window, and a change of class is caused by {@code time}. */
    public void advance(Past since) {
        count(since);
        evaluate(ClassChanged.CAUSED_BY_TIME);
    }

    /** Whether the customer was evaluated before, and by another policy than this. */
    public boolean isOutdatedBy(Policy next) {
        return customer.version() > 0 && next.version() != policy.version();
    }

    /** Whether a policy's window is another, so that all has to be counted anew in order to {@link #adopt} it. */
    public boolean countsOtherwiseBy(Policy next) {
        return !next.rules().window().equals(window());
    }

    /**
     * Evaluates the customer, who is not due, by a policy from now on; a change of class is caused by {@code policy}.
     *
     * @param since the past that {@link #recountNeeds}, where the policy {@link #countsOtherwiseBy counts otherwise}; else null
     */
    public void adopt(Policy next, Past since) {
        policy = next;
        classifier = new Classifier(next.rules());
        if (since != null) {
            count(since);
        }
        evaluate(ClassChanged.CAUSED_BY_POLICY);
    }

    /**
     * Takes note of recovery cases and payments.
     *
     * @param eventId what brought them
     * @param since the past that {@link #recountNeeds}, with them
     */
    public void recover(String eventId, Past since) {
        count(since);
        evaluate(eventId);
    }

    /** Folds the customer's next event. */
    public void apply(String eventId, CustomerEvent event) {
        if (event instanceof Experience experience) {
            experience(eventId, experience);
        } else if (event instanceof Activity activity) {
            activity(eventId, activity);
        } else {
            throw new IllegalArgumentException("Not an event of a customer's history: " + event.getClass());
        }
        evaluate(eventId);
    }

    /** The customer as of now, with a version of its own for the view that is to be published. */
    public Customer result() {
        return customer.withPurchases(customer.purchases().at(now)).published();
    }

    /** The customer as the fold began. */
    public Customer found() {
        return found;
    }

    /**
     * The customer, of whom others see what they have seen before: the view that was published last stays the last, and so do its
     * version and its instant. Figures that are the same hold for that instant too, and the next edge lies behind now.
     */
    public Customer unpublishedResult() {
        return customer.withPurchases(customer.purchases().at(found.purchases().asOf()));
    }

    /** The instant of the evaluation. */
    public Instant now() {
        return now;
    }

    /** Changes of class, in their order. */
    public List<ClassChanged> changes() {
        return List.copyOf(changes);
    }

    /** Debts that were opened or repaid, as they are now. */
    public List<Debt> touchedDebts() {
        return List.copyOf(debts.values());
    }

    /** Purchases that were made. */
    public List<Purchase> purchases() {
        return List.copyOf(purchases);
    }

    private void experience(String eventId, Experience experience) {
        var step = customer.ledger().fold(eventId, experience, parameters);
        step.touched().ifPresent(debt -> debts.put(debt.position(), debt));
        customer = customer.withLedger(step.ledger());
    }

    private void activity(String eventId, Activity activity) {
        if (activity instanceof Purchased purchased) {
            purchase(eventId, purchased);
        } else if (activity instanceof Inquired) {
            customer = customer.withOneMoreInquiry();
        }
    }

    private void purchase(String eventId, Purchased purchased) {
        var purchase = new Purchase(
                purchased.customerId(),
                eventId,
                purchased.occurredAt(),
                purchased.amount(),
                purchased.currency(),
                purchased.discounted());
        purchases.add(purchase);
        customer = customer.withPurchases(customer.purchases().plus(purchase, now, window()));
    }

    private void count(Past since) {
        var counted = customer.purchases().advancedTo(now, since.purchases(), window());
        var recoveries = Recoveries.counted(since.cases(), since.payments(), now, window());
        customer = customer.withPurchases(counted).withRecoveries(recoveries);
    }

    private Duration window() {
        return policy.rules().window();
    }

    private void evaluate(String causedBy) {
        var next = classifier.classify(customer.figures());
        var changed = customer.standing().changesWith(next);
        customer = customer.withStanding(customer.standing().with(next, now, policy.version()));
        if (changed) {
            changes.add(customer.standing().changeOf(customer.customerId(), causedBy));
        }
    }
}
