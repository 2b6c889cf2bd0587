package dev.twelvefold.segmentation.domain;

import java.util.List;

/**
 * What is remembered of a customer since some instant, to count anew what is in the window.
 *
 * @param purchases what was bought
 * @param cases recovery cases that were opened
 * @param payments compensation that was issued
 */
public record Past(List<Purchase> purchases, List<RecoveryCase> cases, List<Payment> payments) {
    /** Nothing. */
    public static final Past EMPTY = new Past(List.of(), List.of(), List.of());

    public Past {
        purchases = List.copyOf(purchases);
        cases = List.copyOf(cases);
        payments = List.copyOf(payments);
    }
}
