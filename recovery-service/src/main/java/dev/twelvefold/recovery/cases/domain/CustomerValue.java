package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.contracts.segmentation.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What is at risk with a customer.
 *
 * @param ladder the rung reached; null before the first view of the customer
 * @param spentLast365Days sums, a currency each
 */
public record CustomerValue(Ladder ladder, List<Money> spentLast365Days) {
    /** Nothing is known yet. */
    public static final CustomerValue UNKNOWN = new CustomerValue(null, List.of());

    /** The policy's defaults in USD; they only rank cases and move no money. Another currency adds nothing. */
    private static final Map<String, BigDecimal> USD_RATES =
            Map.of("USD", BigDecimal.ONE, "EUR", new BigDecimal("1.1"), "VND", new BigDecimal("0.00004"));

    public CustomerValue {
        spentLast365Days = List.copyOf(spentLast365Days);
    }

    BigDecimal spentUsd() {
        return spentLast365Days.stream()
                .map(money -> money.amount().multiply(USD_RATES.getOrDefault(money.currency(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
