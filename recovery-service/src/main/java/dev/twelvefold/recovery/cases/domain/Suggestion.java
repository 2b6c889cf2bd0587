package dev.twelvefold.recovery.cases.domain;

import dev.twelvefold.contracts.recovery.CompensationKind;
import java.math.BigDecimal;

/**
 * The compensation that the policy suggests; an agent decides.
 *
 * @param kind in what
 * @param amount its value in {@code currency}
 * @param currency ISO 4217 code
 */
public record Suggestion(CompensationKind kind, BigDecimal amount, String currency) {}
