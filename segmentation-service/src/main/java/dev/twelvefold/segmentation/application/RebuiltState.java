package dev.twelvefold.segmentation.application;

import dev.twelvefold.contracts.segmentation.ClassChanged;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a rebuild does to the stored state beyond what {@link Customers} and {@link Cases} offer. Everything here belongs to the
 * surrounding transaction; nobody sees any of it before that commits.
 */
public interface RebuiltState {
    /** Events that are decided and not published yet. */
    long unpublished();

    /** Whether no event is known to have had its effect. */
    boolean isInboxEmpty();

    /** Removes customers and all that was folded of them; policies and the inbox stay. */
    void clear();

    /** Those of the events that are known to have had their effect. */
    Set<String> handled(Collection<String> eventIds);

    /** Those of the events that this rebuild has not seen yet; they are known to have had their effect from now on. */
    Set<String> admit(Collection<String> eventIds, Instant now);

    /** Stores changes of class that are not there yet. */
    void storeChanges(List<ClassChanged> changes);

    /** Notes versions of published views by customer; the highest counts. */
    void noteViews(Map<String, Long> versions);

    /** Sees to it that whoever has a change of class is a customer, be it one of whom no event is left. */
    void addChanged();

    /** The last change of class of each of these customers who has one. */
    Map<String, ClassChanged> lastChanges(Collection<String> customerIds);

    /** The highest version of a view of each of these customers of whom one was published. */
    Map<String, Long> views(Collection<String> customerIds);

    /** Takes their class from customers who have no change of class, and makes them due, so that the first one is published. */
    void unclassify(Instant now);

    /**
     * What is stored.
     *
     * @param customers customers in all
     * @param due those of them who are due at once: their class is to change, or they have none yet
     * @param changes changes of class
     * @param highestPolicy the highest policy that a change of class was decided by; 0 without any
     */
    record Totals(long customers, long due, long changes, int highestPolicy) {}

    /** @param now the instant of the rebuild */
    Totals totals(Instant now);
}
