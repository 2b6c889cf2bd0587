package dev.twelvefold.segmentation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.segmentation.application.PolicyVersion;
import dev.twelvefold.segmentation.application.RulesDocument;
import dev.twelvefold.segmentation.domain.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.SortedMap;

/**
 * A policy as it is shown. It may be sent back with other thresholds: what only we set is then passed over.
 *
 * @param version its number, from 1
 * @param extreme from where on a customer is extreme
 * @param pennyPinching from where on a customer is penny-pinching
 * @param loyal from where on a customer can be loyal
 * @param ladder the rungs of the ladder, in purchases within the window
 * @param misfit from where on a customer costs too much
 * @param window how long a purchase, a payment and a case count: an ISO 8601 duration
 * @param ratesToUsd US dollars for one unit of a currency, by its ISO 4217 code
 * @param createdAt when it was put in force, UTC
 * @param createdBy by whom; null for the one that came with the installation
 * @param reevaluation how far the evaluation of everybody by it has come
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PolicyView(
        int version,
        Rules.Extreme extreme,
        Rules.PennyPinching pennyPinching,
        Rules.Loyal loyal,
        Rules.Rungs ladder,
        Rules.Misfit misfit,
        String window,
        SortedMap<String, BigDecimal> ratesToUsd,
        Instant createdAt,
        String createdBy,
        Progress reevaluation) {
    /** Fields that only we set. */
    static final String[] OURS = {"version", "createdAt", "createdBy", "reevaluation"};

    /**
     * How far the evaluation of everybody has come.
     *
     * @param status {@code running}, {@code done}, or {@code superseded} by a later policy
     * @param total customers there were when it began
     * @param evaluated customers it has passed
     * @param changed changes of class it has published
     * @param percent {@code evaluated} of {@code total}, from 0 to 100, rounded down
     * @param startedAt when it was ordered, UTC
     * @param finishedAt when it ended, UTC; null while it runs
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Progress(
            String status,
            long total,
            long evaluated,
            long changed,
            int percent,
            Instant startedAt,
            Instant finishedAt) {
        private static final int ALL = 100;

        static Progress of(PolicyVersion.Reevaluation reevaluation) {
            return new Progress(
                    reevaluation.status().name().toLowerCase(Locale.ROOT),
                    reevaluation.total(),
                    reevaluation.evaluated(),
                    reevaluation.changed(),
                    percent(reevaluation),
                    reevaluation.startedAt(),
                    reevaluation.finishedAt());
        }

        private static int percent(PolicyVersion.Reevaluation reevaluation) {
            if (reevaluation.status() == PolicyVersion.Status.DONE) {
                return ALL;
            }
            return reevaluation.total() == 0 ? 0 : (int) (ALL * reevaluation.evaluated() / reevaluation.total());
        }
    }

    static PolicyView of(PolicyVersion version) {
        var rules = RulesDocument.of(version.policy().rules());
        return new PolicyView(
                version.policy().version(),
                rules.extreme(),
                rules.pennyPinching(),
                rules.loyal(),
                rules.ladder(),
                rules.misfit(),
                rules.window(),
                rules.ratesToUsd(),
                version.createdAt(),
                version.createdBy(),
                Progress.of(version.reevaluation()));
    }
}
