package dev.twelvefold.recovery.cases.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;

/**
 * Who may give away how much.
 *
 * @param limits of one decision, in US dollars
 * @param cap the most for one customer within {@code capWindow}, in US dollars
 * @param capWindow how long a compensation counts against the cap
 * @param budget the most for all customers on one day, in US dollars
 * @param budgetZone where a day of the budget begins and ends
 * @param rates what money is worth
 */
public record CompensationRules(
        Limits limits, BigDecimal cap, Duration capWindow, BigDecimal budget, ZoneId budgetZone, Rates rates) {
    /** Our defaults of DOMAIN.md, section 4; not a published norm. */
    public static final CompensationRules DEFAULTS = new CompensationRules(
            new Limits(BigDecimal.valueOf(50), BigDecimal.valueOf(250), BigDecimal.valueOf(1_000)),
            BigDecimal.valueOf(2_000),
            Duration.ofDays(365),
            BigDecimal.valueOf(5_000),
            ZoneId.of("Asia/Ho_Chi_Minh"),
            Rates.DEFAULTS);
}
