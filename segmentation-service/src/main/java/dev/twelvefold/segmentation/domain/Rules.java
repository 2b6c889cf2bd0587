package dev.twelvefold.segmentation.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a policy sets: the thresholds by which customers are classified, the window in which purchases, compensation and cases
 * count, and what a unit of each currency is worth.
 *
 * @param extreme from where on a customer is extreme
 * @param pennyPinching from where on a customer is penny-pinching
 * @param loyal from where on a customer can be loyal
 * @param ladder the rungs of the ladder
 * @param misfit from where on a customer costs too much
 * @param window how long a purchase, a payment and a case count; whole seconds
 * @param ratesToUsd US dollars for one unit of a currency, by its ISO 4217 code; {@code USD} is 1
 */
public record Rules(
        Extreme extreme,
        PennyPinching pennyPinching,
        Loyal loyal,
        Rungs ladder,
        Misfit misfit,
        Duration window,
        SortedMap<String, BigDecimal> ratesToUsd) {
    /**
     * The defaults of DOMAIN.md, section 3. The rates are round figures of 2026, so that a new installation can compare amounts at
     * all; a company sets its own.
     */
    public static final Rules DEFAULTS = new Rules(
            new Extreme(1, 2),
            new PennyPinching(2, new BigDecimal("0.8")),
            new Loyal(3),
            new Rungs(3, 12),
            new Misfit(new BigDecimal("0.5"), 3),
            Duration.ofDays(365),
            new TreeMap<>(Map.of(
                    "USD", BigDecimal.ONE,
                    "EUR", new BigDecimal("1.1"),
                    "GBP", new BigDecimal("1.3"),
                    "JPY", new BigDecimal("0.007"),
                    "BRL", new BigDecimal("0.2"),
                    "VND", new BigDecimal("0.00004"))));

    public Rules {
        ratesToUsd = Collections.unmodifiableSortedMap(new TreeMap<>(ratesToUsd));
    }

    /**
     * Either of them makes a customer extreme.
     *
     * @param openComplaints debts of complaints that are not repaid
     * @param openNegatives debts that are not repaid
     */
    public record Extreme(int openComplaints, int openNegatives) {}

    /**
     * Both of them make a customer penny-pinching.
     *
     * @param purchases purchases within the window
     * @param discountedShare share of them that was bought at a discount, above 0 and up to 1
     */
    public record PennyPinching(int purchases, BigDecimal discountedShare) {}

    /**
     * What makes a customer loyal who is owed nothing.
     *
     * @param purchases purchases within the window
     */
    public record Loyal(int purchases) {}

    /**
     * Purchases within the window by which a rung is reached.
     *
     * @param regular the rung {@code REGULAR}
     * @param strategic the rung {@code STRATEGIC}; more than {@code regular}
     */
    public record Rungs(int regular, int strategic) {}

    /**
     * Both of them make a customer a misfit.
     *
     * @param costShare the share of what a customer spends in the window that compensation must exceed
     * @param cases recovery cases within the window
     */
    public record Misfit(BigDecimal costShare, int cases) {}
}
