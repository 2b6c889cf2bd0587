package dev.twelvefold.recovery.kpis.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.recovery.kpis.application.KeyFigures.Breached;
import dev.twelvefold.recovery.kpis.application.KeyFigures.Figures;
import dev.twelvefold.recovery.kpis.application.KeyFigures.Paid;
import dev.twelvefold.recovery.kpis.application.KeyFigures.Times;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The key figures as the API shows them; a share of nothing is null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "KeyFigures")
record KpisJson(
        Instant from,
        Instant to,

        @Schema(description = "Cases that opened") long opened,

        @Schema(description = "Recoveries; a case that was reopened can recover again")
        long recovered,

        @Schema(description = "From the opening to the first apology sent, of those sent in this time")
        TimesJson timeToApology,

        @Schema(description = "From the opening to the recovery, of those in this time")
        TimesJson timeToRecovery,

        @Schema(description = "Clocks whose time ran out in this time before they were met")
        BreachesJson breaches,

        PromisesJson promises,

        @Schema(description = "By currency: compensation that the payer issued")
        List<Paid> compensationPaid,

        @Schema(description = "Of the recoveries, after how many the customer had a negative within 30 days")
        ReoffenceJson reoffence,

        @Schema(description = "Whether those who have been known for longer wait longer for an apology")
        ParityJson parity) {

    /** How long something took; null where it never happened. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "KeyFiguresTimes")
    record TimesJson(long count, Double medianSeconds, Double p90Seconds) {
        static TimesJson of(Times times) {
            return new TimesJson(times.count(), times.medianSeconds(), times.p90Seconds());
        }
    }

    /** Clocks that ran out. */
    @Schema(name = "KeyFiguresBreaches")
    record BreachesJson(long total, List<Breached> byClock) {}

    /** What became of promises; the withdrawn count as neither. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "KeyFiguresPromises")
    record PromisesJson(long kept, long broken, Double keptShare) {}

    /** How many were hurt again. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "KeyFiguresReoffence")
    record ReoffenceJson(long recovered, long hurtAgain, Double share) {}

    /** Customers known for more than 30 days when the case opened, against all others. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "KeyFiguresParity")
    record ParityJson(
            TimesJson knownOver30Days,
            TimesJson newer,

            @Schema(
                    description =
                            "Median of those known for longer over that of the newer: above 1 the company treats those it has worse")
            Double ratio) {}

    static KpisJson of(Instant from, Instant to, Figures figures) {
        var settled = figures.promisesKept() + figures.promisesBroken();
        return new KpisJson(
                from,
                to,
                figures.opened(),
                figures.recovered(),
                TimesJson.of(figures.toApology()),
                TimesJson.of(figures.toRecovery()),
                new BreachesJson(
                        figures.breaches().stream().mapToLong(Breached::count).sum(), figures.breaches()),
                new PromisesJson(
                        figures.promisesKept(), figures.promisesBroken(), share(figures.promisesKept(), settled)),
                figures.paid(),
                new ReoffenceJson(
                        figures.recovered(), figures.hurtAgain(), share(figures.hurtAgain(), figures.recovered())),
                parity(figures.toApologyOfKnown(), figures.toApologyOfNew()));
    }

    private static ParityJson parity(Times known, Times newer) {
        var isComparable = known.medianSeconds() != null && newer.medianSeconds() != null && newer.medianSeconds() > 0;
        return new ParityJson(
                TimesJson.of(known),
                TimesJson.of(newer),
                isComparable ? known.medianSeconds() / newer.medianSeconds() : null);
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
