package dev.twelvefold.segmentation.domain;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The thresholds by which customers are classified.
 *
 * @param version from 1, one more with each change
 * @param extremeOpenComplaints open complaints from which a customer is extreme
 * @param extremeOpenNegatives open negatives from which a customer is extreme
 * @param pennyPinchingPurchases purchases within the window from which a customer can be penny-pinching
 * @param pennyPinchingDiscountedShare share of discounted purchases, 0 to 1, from which a customer is penny-pinching
 * @param loyalPurchases purchases within the window from which a customer can be loyal
 * @param regularPurchases purchases within the window from which a customer is on the rung {@code REGULAR}
 * @param strategicPurchases purchases within the window from which a customer is on the rung {@code STRATEGIC}
 * @param window how long a purchase counts
 */
public record Policy(
        int version,
        int extremeOpenComplaints,
        int extremeOpenNegatives,
        int pennyPinchingPurchases,
        BigDecimal pennyPinchingDiscountedShare,
        int loyalPurchases,
        int regularPurchases,
        int strategicPurchases,
        Duration window) {
    /** The defaults of DOMAIN.md, section 3. */
    public static final Policy DEFAULTS =
            new Policy(1, 1, 2, 2, new BigDecimal("0.8"), 3, 3, 12, Duration.ofHours(365 * 24));
}
