package dev.twelvefold.recovery.cases.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What money of each currency is worth.
 *
 * @param toUsd US dollars for one unit of a currency, by its ISO 4217 code; {@code USD} is 1
 */
public record Rates(SortedMap<String, BigDecimal> toUsd) {
    /** Round figures of 2026, as segmentation's policy begins with, so that a new installation can compare amounts at all. */
    public static final Rates DEFAULTS = new Rates(new TreeMap<>(Map.of(
            "USD", BigDecimal.ONE,
            "EUR", new BigDecimal("1.1"),
            "GBP", new BigDecimal("1.3"),
            "JPY", new BigDecimal("0.007"),
            "BRL", new BigDecimal("0.2"),
            "VND", new BigDecimal("0.00004"))));

    public Rates {
        toUsd = Collections.unmodifiableSortedMap(new TreeMap<>(toUsd));
    }

    /** An amount in US dollars, exact; empty for a currency without a rate. */
    public Optional<BigDecimal> usd(BigDecimal amount, String currency) {
        return Optional.ofNullable(toUsd.get(currency)).map(amount::multiply);
    }
}
