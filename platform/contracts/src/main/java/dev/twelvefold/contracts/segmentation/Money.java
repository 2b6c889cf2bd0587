package dev.twelvefold.contracts.segmentation;

import java.math.BigDecimal;

/**
 * A sum of money.
 *
 * @param currency ISO 4217 code
 * @param amount in units of {@code currency}, at most 4 fraction digits
 */
public record Money(String currency, BigDecimal amount) {}
