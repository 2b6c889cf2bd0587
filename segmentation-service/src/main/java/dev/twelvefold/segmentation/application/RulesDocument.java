package dev.twelvefold.segmentation.application;

import dev.twelvefold.messaging.fields.Durations;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.segmentation.domain.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of a policy as JSON, the same over REST and in the database.
 *
 * @param extreme from where on a customer is extreme
 * @param pennyPinching from where on a customer is penny-pinching
 * @param loyal from where on a customer can be loyal
 * @param ladder the rungs of the ladder, in purchases within the window
 * @param misfit from where on a customer costs too much
 * @param window how long a purchase, a payment and a case count: an ISO 8601 duration
 * @param ratesToUsd US dollars for one unit of a currency, by its ISO 4217 code
 */
public record RulesDocument(
        Rules.Extreme extreme,
        Rules.PennyPinching pennyPinching,
        Rules.Loyal loyal,
        Rules.Rungs ladder,
        Rules.Misfit misfit,
        String window,
        SortedMap<String, BigDecimal> ratesToUsd) {
    /** Nobody means more than this; a larger number is a slip. */
    private static final int MOST = 10_000;

    private static final int SHARE_DIGITS = 4;
    private static final int RATE_DIGITS = 12;
    private static final BigDecimal MOST_COST_SHARE = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(1_000_000);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofDays(3660);
    private static final String BASE = "USD";

    /** The document of some rules. */
    public static RulesDocument of(Rules rules) {
        return new RulesDocument(
                rules.extreme(),
                rules.pennyPinching(),
                rules.loyal(),
                rules.ladder(),
                rules.misfit(),
                Durations.text(rules.window()),
                rules.ratesToUsd());
    }

    /**
     * Reads rules and refuses what makes no sense.
     *
     * @return meaningful only while the reader is clean; null where a field is missing or wrong
     */
    public static Rules read(FieldReader fields) {
        var extreme = fields.object("extreme", Need.REQUIRED, true, RulesDocument::extreme);
        var pennyPinching = fields.object("pennyPinching", Need.REQUIRED, true, RulesDocument::pennyPinching);
        var loyal = fields.object("loyal", Need.REQUIRED, true, RulesDocument::loyal);
        var ladder = fields.object("ladder", Need.REQUIRED, true, RulesDocument::ladder);
        var misfit = fields.object("misfit", Need.REQUIRED, true, RulesDocument::misfit);
        var window = fields.duration("window", Need.REQUIRED, SHORTEST, LONGEST);
        var rates = fields.object("ratesToUsd", Need.REQUIRED, true, RulesDocument::rates);
        return fields.isClean() ? new Rules(extreme, pennyPinching, loyal, ladder, misfit, window, rates) : null;
    }

    private static Rules.Extreme extreme(FieldReader fields) {
        var openComplaints = fields.integer("openComplaints", Need.REQUIRED, 1, MOST);
        var openNegatives = fields.integer("openNegatives", Need.REQUIRED, 1, MOST);
        return fields.isClean() ? new Rules.Extreme(openComplaints, openNegatives) : null;
    }

    private static Rules.PennyPinching pennyPinching(FieldReader fields) {
        var purchases = fields.integer("purchases", Need.REQUIRED, 1, MOST);
        var share = fields.positive("discountedShare", Need.REQUIRED, BigDecimal.ONE, SHARE_DIGITS);
        return fields.isClean() ? new Rules.PennyPinching(purchases, share) : null;
    }

    private static Rules.Loyal loyal(FieldReader fields) {
        var purchases = fields.integer("purchases", Need.REQUIRED, 1, MOST);
        return fields.isClean() ? new Rules.Loyal(purchases) : null;
    }

    private static Rules.Rungs ladder(FieldReader fields) {
        var regular = fields.integer("regular", Need.REQUIRED, 1, MOST);
        var strategic = fields.integer("strategic", Need.REQUIRED, 2, MOST);
        if (regular != null && strategic != null && strategic <= regular) {
            fields.refuse("strategic", "must be more than regular");
        }
        return fields.isClean() ? new Rules.Rungs(regular, strategic) : null;
    }

    private static Rules.Misfit misfit(FieldReader fields) {
        var costShare = fields.positive("costShare", Need.REQUIRED, MOST_COST_SHARE, SHARE_DIGITS);
        var cases = fields.integer("cases", Need.REQUIRED, 1, MOST);
        return fields.isClean() ? new Rules.Misfit(costShare, cases) : null;
    }

    private static SortedMap<String, BigDecimal> rates(FieldReader fields) {
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
        return rates;
    }
}
