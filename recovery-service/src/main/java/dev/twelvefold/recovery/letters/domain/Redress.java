package dev.twelvefold.recovery.letters.domain;

import dev.twelvefold.contracts.recovery.CompensationKind;
import java.math.BigDecimal;

/**
 * What the customer is given to make it good. A suggestion or a proposal is none yet: a letter says nothing that may still be
 * refused.
 *
 * @param issued whether the customer has it; otherwise it is approved and on its way
 * @param amount its value in {@code currency}
 * @param currency ISO 4217 code
 */
public record Redress(boolean issued, CompensationKind kind, BigDecimal amount, String currency) {}
