package dev.twelvefold.segmentation.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A customer's purchases in figures, as of an instant. A purchase counts in the window while
 * {@code asOf − window < occurredAt ≤ asOf}; one dated later counts when its time has come.
 *
 * <p>The figures change by themselves only at {@code nextEdge}; until then single purchases can be added without looking at the
 * others.
 *
 * @param lifetime purchases ever, up to {@code asOf}
 * @param inWindow those within the window
 * @param discountedInWindow those of them bought at a discount
 * @param spentInWindow their sums by currency
 * @param lastAt the latest purchase up to {@code asOf}; null when there is none
 * @param asOf the instant for which the figures hold
 * @param nextEdge the next instant at which the figures must be looked at again, because a purchase (or a case or a payment, see
 *     {@link Recoveries}) enters or leaves the window; null when there is none
 */
public record Purchases(
        long lifetime,
        int inWindow,
        int discountedInWindow,
        SortedMap<String, BigDecimal> spentInWindow,
        Instant lastAt,
        Instant asOf,
        Instant nextEdge) {
    /** The figures of a customer who has bought nothing. */
    public static Purchases none(Instant asOf) {
        return new Purchases(0, 0, 0, new TreeMap<>(), null, asOf, null);
    }

    /** Whether an edge has passed by {@code now}, so that the figures must be {@link #advancedTo advanced} first. */
    public boolean isDueAt(Instant now) {
        return nextEdge != null && !nextEdge.isAfter(now);
    }

    /** With one more purchase, as of {@code now}, which lies before the next edge. */
    Purchases plus(Purchase purchase, Instant now, Duration window) {
        var edge = Windows.earlier(nextEdge, Windows.edgeOf(purchase.occurredAt(), now, window));
        if (purchase.occurredAt().isAfter(now)) {
            return new Purchases(lifetime, inWindow, discountedInWindow, spentInWindow, lastAt, now, edge);
        }
        var last = later(lastAt, purchase.occurredAt());
        if (!Windows.contains(purchase.occurredAt(), now, window)) {
            return new Purchases(lifetime + 1, inWindow, discountedInWindow, spentInWindow, last, now, edge);
        }
        return new Purchases(
                lifetime + 1,
                inWindow + 1,
                discountedInWindow + (purchase.discounted() ? 1 : 0),
                spentWith(purchase),
                last,
                now,
                edge);
    }

    /** The same figures at {@code now}, which lies before the next edge. */
    Purchases at(Instant now) {
        return new Purchases(lifetime, inWindow, discountedInWindow, spentInWindow, lastAt, now, nextEdge);
    }

    /** The same figures, to be looked at again no later than at {@code edge}; null for no reason to. */
    Purchases dueBy(Instant edge) {
        var next = Windows.earlier(nextEdge, edge);
        return new Purchases(lifetime, inWindow, discountedInWindow, spentInWindow, lastAt, asOf, next);
    }

    /**
     * The figures as of {@code now}, which is not before {@code asOf}.
     *
     * @param since every purchase of the customer that has not been counted yet or is within the window at {@code now}; older ones
     *     do no harm
     * @param window the window from now on, which may be another than before
     */
    Purchases advancedTo(Instant now, List<Purchase> since, Duration window) {
        var known = new Purchases(lifetimeBefore(since), 0, 0, new TreeMap<>(), lastAt, now, null);
        for (var purchase : since) {
            known = known.plus(purchase, now, window);
        }
        return known;
    }

    /** Purchases that are not among {@code since}: all that were counted, less those that the list brings again. */
    private long lifetimeBefore(List<Purchase> since) {
        return lifetime
                - since.stream().filter(p -> !p.occurredAt().isAfter(asOf)).count();
    }

    private SortedMap<String, BigDecimal> spentWith(Purchase purchase) {
        var spent = new TreeMap<>(spentInWindow);
        spent.merge(purchase.currency(), purchase.amount(), BigDecimal::add);
        return spent;
    }

    private static Instant later(Instant one, Instant other) {
        return one == null || other.isAfter(one) ? other : one;
    }
}
