package dev.twelvefold.segmentation.oracle;

import java.math.BigDecimal;

/** One rule that made a class hold. */
record Reason(String rule, BigDecimal actual, BigDecimal threshold) {
    static Reason of(String rule, long actual, long threshold) {
        return new Reason(rule, BigDecimal.valueOf(actual), BigDecimal.valueOf(threshold));
    }
}
