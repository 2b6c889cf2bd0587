package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.recovery.cases.domain.CompensationRules;
import dev.twelvefold.recovery.cases.domain.Limits;
import dev.twelvefold.recovery.cases.domain.Rates;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.TreeMap;

/** Reads who may give away how much. */
final class MoneyReading {
    private static final int RATE_DIGITS = 12;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1_000_000);
    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final String BASE = "USD";

    private MoneyReading() {}

    private record Cap(BigDecimal amount, Duration window) {}

    private record Budget(BigDecimal amount, ZoneId zone) {}

    static CompensationRules compensation(FieldReader fields) {
        var limits = fields.object("limits", Need.REQUIRED, true, MoneyReading::limits);
        var cap = fields.object("cap", Need.REQUIRED, true, MoneyReading::cap);
        var budget = fields.object("budget", Need.REQUIRED, true, MoneyReading::budget);
        var rates = fields.object("ratesToUsd", Need.REQUIRED, true, MoneyReading::rates);
        return fields.isClean()
                ? new CompensationRules(limits, cap.amount(), cap.window(), budget.amount(), budget.zone(), rates)
                : null;
    }

    /** The zone with this IANA name; null, and refused, where there is none. */
    static ZoneId zone(FieldReader fields) {
        var name = fields.matching("zone", Need.REQUIRED, MoneyReading::isZone, "must be an IANA time zone");
        return name == null ? null : ZoneId.of(name);
    }

    /** Offsets are refused: they know no summer time, and no place. */
    private static boolean isZone(String name) {
        try {
            return ZoneId.getAvailableZoneIds().contains(ZoneId.of(name).getId());
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Limits limits(FieldReader fields) {
        var agent = fields.amount("agent", Need.REQUIRED);
        var lead = fields.amount("lead", Need.REQUIRED);
        var manager = fields.amount("manager", Need.REQUIRED);
        requireNotBelow(fields, "lead", lead, "agent", agent);
        requireNotBelow(fields, "manager", manager, "lead", lead);
        return new Limits(agent, lead, manager);
    }

    private static void requireNotBelow(
            FieldReader fields, String field, BigDecimal value, String lower, BigDecimal least) {
        if (value != null && least != null && value.compareTo(least) < 0) {
            fields.refuse(field, "must not be below " + lower);
        }
    }

    private static Cap cap(FieldReader fields) {
        return new Cap(fields.amount("amount", Need.REQUIRED), Spans.longer(fields, "window", LONGEST));
    }

    private static Budget budget(FieldReader fields) {
        return new Budget(fields.amount("amount", Need.REQUIRED), zone(fields));
    }

    private static Rates rates(FieldReader fields) {
        var rates = new TreeMap<String, BigDecimal>();
        for (var currency : fields.names()) {
            if (FieldReader.isCurrency(currency)) {
                rates.put(currency, fields.positive(currency, Need.REQUIRED, HIGHEST_RATE, RATE_DIGITS));
            }
        }
        var base = rates.get(BASE);
        if (base == null && !rates.containsKey(BASE)) {
            fields.refuse(BASE, "is required, and must be 1");
        } else if (base != null && base.compareTo(BigDecimal.ONE) != 0) {
            fields.refuse(BASE, "must be 1");
        }
        return new Rates(rates);
    }
}
