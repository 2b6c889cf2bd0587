package dev.twelvefold.benchmarks.peer;

import dev.twelvefold.segmentation.domain.Customer;
import dev.twelvefold.segmentation.domain.Purchase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the peer keeps of a customer.
 *
 * @param customer as folded so far
 * @param purchases those that can still change a class by time: within the window or to come
 */
record Remembered(Customer customer, List<Purchase> purchases) {
    Remembered {
        purchases = List.copyOf(purchases);
    }

    /** Nothing is known of the customer yet. */
    static Remembered nothing(String customerId, Instant now) {
        return new Remembered(Customer.unknown(customerId, now), List.of());
    }

    /** With the customer as folded on, and what was bought meanwhile; forgets what has left the window. */
    Remembered next(Customer folded, List<Purchase> more, Duration window) {
        var begin = folded.purchases().asOf().minus(window);
        var kept = new ArrayList<Purchase>(purchases.size() + more.size());
        purchases.stream().filter(one -> one.occurredAt().isAfter(begin)).forEach(kept::add);
        more.stream().filter(one -> one.occurredAt().isAfter(begin)).forEach(kept::add);
        return new Remembered(folded, kept);
    }
}
