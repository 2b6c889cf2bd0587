package dev.twelvefold.recovery.policy.application;

import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.messaging.fields.Durations;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.recovery.cases.domain.ClockRules;
import dev.twelvefold.recovery.cases.domain.LifeRules;
import dev.twelvefold.recovery.cases.domain.Limits;
import dev.twelvefold.recovery.policy.domain.Rules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.SortedMap;

/**
 * The rules of the policy as JSON, the same over REST and in the database. Durations are ISO 8601 in whole seconds.
 *
 * @param suggestions what compensation is suggested
 * @param limits the most that one person decides, inclusive, in US dollars; above the manager's, two people do
 * @param cap the most for one customer
 * @param budget the most for all customers on one day
 * @param ratesToUsd US dollars for one unit of a currency, by its ISO 4217 code
 * @param clocks how long the clocks run
 * @param calendar when the company works
 * @param claimLapse how long somebody holds a case without doing anything
 * @param reopenWindow how long after its end a negative reopens a case
 * @param promisePatience how long after its time a promise is broken
 * @param payerPatience how long the payer may take to answer before people are told
 * @param defaultLanguage of letters to customers of whom no language is known, BCP 47
 */
public record RulesDocument(
        Suggested suggestions,
        Limits limits,
        Cap cap,
        Budget budget,
        SortedMap<String, BigDecimal> ratesToUsd,
        Clocks clocks,
        CalendarDocument calendar,
        String claimLapse,
        String reopenWindow,
        String promisePatience,
        String payerPatience,
        String defaultLanguage) {
    /**
     * What is suggested.
     *
     * @param currency of all amounts, ISO 4217
     * @param byCategory kind and amounts for every category of complaints; a case without one goes by {@code other}
     */
    public record Suggested(String currency, SortedMap<String, Offered> byCategory) {}

    /**
     * What is suggested for complaints of a category.
     *
     * @param kind in what, where the customer asks for nothing else
     * @param amounts for every severity and rung: {@code amounts.high.regular}
     */
    public record Offered(CompensationKind kind, SortedMap<String, SortedMap<String, BigDecimal>> amounts) {}

    /**
     * The most for one customer.
     *
     * @param amount in US dollars
     * @param window how long a compensation counts
     */
    public record Cap(BigDecimal amount, String window) {}

    /**
     * The most for all customers on one day.
     *
     * @param amount in US dollars
     * @param zone where the day begins and ends, an IANA name
     */
    public record Budget(BigDecimal amount, String zone) {}

    /**
     * How long the clocks run.
     *
     * @param acknowledge elapsed time until somebody has taken a case on
     * @param apology elapsed time until the apology
     * @param criticalApology the same of a critical case
     * @param compensation business time until compensation is decided; a day (24 hours) stands for a working day
     * @param resolve business time until nothing but the offset is left; a day (24 hours) stands for a working day
     */
    public record Clocks(
            String acknowledge, String apology, String criticalApology, String compensation, String resolve) {}

    /** The document of some rules. */
    public static RulesDocument of(Rules rules) {
        var money = rules.compensation();
        var life = rules.life();
        return new RulesDocument(
                SuggestionsDocument.of(rules.suggestions()),
                money.limits(),
                new Cap(money.cap(), Durations.text(money.capWindow())),
                new Budget(money.budget(), money.budgetZone().getId()),
                money.rates().toUsd(),
                clocks(rules.clocks()),
                CalendarDocument.of(rules.clocks().calendar()),
                Durations.text(life.claim()),
                Durations.text(life.reopening()),
                Durations.text(life.promise()),
                Durations.text(life.payer()),
                rules.language());
    }

    /**
     * Reads rules and refuses what makes no sense.
     *
     * @return meaningful only while the reader is clean; null where a field is missing or wrong
     */
    public static Rules read(FieldReader fields) {
        var suggestions = fields.object("suggestions", Need.REQUIRED, true, SuggestionsDocument::read);
        var compensation = MoneyReading.compensation(fields);
        var calendar = fields.object("calendar", Need.REQUIRED, true, CalendarDocument::read);
        var clocks = fields.object("clocks", Need.REQUIRED, true, clock -> ClockReading.clocks(clock, calendar));
        var life = new LifeRules(
                Spans.longer(fields, "claimLapse", Duration.ofDays(30)),
                Spans.from(fields, "reopenWindow", Duration.ZERO, Duration.ofDays(3660)),
                Spans.from(fields, "promisePatience", Duration.ZERO, Duration.ofDays(30)),
                Spans.longer(fields, "payerPatience", Duration.ofDays(365)));
        var language = fields.language("defaultLanguage", Need.REQUIRED);
        return fields.isClean() ? new Rules(suggestions, compensation, clocks, life, language) : null;
    }

    private static Clocks clocks(ClockRules rules) {
        return new Clocks(
                Durations.text(rules.acknowledge()),
                Durations.text(rules.apology()),
                Durations.text(rules.criticalApology()),
                Durations.text(rules.compensation()),
                Durations.text(rules.resolve()));
    }
}
