package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * What is at risk with a customer.
 *
 * @param ladder the rung reached; null before the first view of the customer
 * @param spentLast365Days sums, a currency each
 */
public record CustomerValue(Ladder ladder, List<Money> spentLast365Days) {
    /** Nothing is known yet. */
    public static final CustomerValue UNKNOWN = new CustomerValue(null, List.of());

    public CustomerValue {
        spentLast365Days = List.copyOf(spentLast365Days);
    }

    /** The sums together; a currency without a rate adds nothing, since this only ranks cases and moves no money. */
    BigDecimal spentUsd(Rates rates) {
        return spentLast365Days.stream()
                .flatMap(money -> rates.usd(money.amount(), money.currency()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
