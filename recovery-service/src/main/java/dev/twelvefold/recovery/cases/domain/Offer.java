package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.CompensationKind;
import java.math.BigDecimal;

/**
 * What a customer is to be given.
 *
 * @param kind in what
 * @param amount in units of {@code currency}, above 0
 * @param currency ISO 4217
 * @param reason why this
 */
public record Offer(CompensationKind kind, BigDecimal amount, String currency, String reason) {}
