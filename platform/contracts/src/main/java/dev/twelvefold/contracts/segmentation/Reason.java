package dev.twelvefold.contracts.segmentation;

import java.math.BigDecimal;

/**
 * One rule that made a class hold.
 *
 * @param rule the rule's name, for example {@code open-complaints}
 * @param actual the customer's figure, in the rule's own unit
 * @param threshold the figure that the policy asks for
 */
public record Reason(String rule, BigDecimal actual, BigDecimal threshold) {}
