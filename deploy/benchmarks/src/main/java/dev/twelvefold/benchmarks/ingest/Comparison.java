package dev.twelvefold.benchmarks.ingest;

import dev.twelvefold.benchmarks.report.Figures;
import dev.twelvefold.benchmarks.report.Table;
import dev.twelvefold.benchmarks.rig.Contest;
import dev.twelvefold.benchmarks.rig.Contestant;
import dev.twelvefold.benchmarks.rig.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Contestants, each held against the same reference and its own budget. */
final class Comparison {
    private final List<? extends Contestant> contestants;
    private final Contestant reference;
    private final Map<Contestant, Budget> budgets;
    private final Contest contest;

    /**
     * Nothing is measured yet.
     *
     * @param budgets of those that have one
     */
    Comparison(List<? extends Contestant> contestants, Contestant reference, Map<Contestant, Budget> budgets) {
        this.contestants = contestants;
        this.reference = reference;
        this.budgets = budgets;
        this.contest = new Contest(everybody());
    }

    private List<Contestant> everybody() {
        return Stream.concat(contestants.stream(), Stream.of(reference)).toList();
    }

    void warmUp(int seconds) {
        everybody().forEach(contestant -> contestant.warmUp(seconds));
    }

    void round(int seconds, Runnable settled) {
        contest.round(seconds, settled);
    }

    void addTo(Table table) {
        everybody()
                .forEach(contestant -> table.row(
                        contestant.name(),
                        contestant.connections(),
                        Figures.whole(median(contestant, Measurement::perSecond)),
                        contestant == reference ? "100 %" : Figures.percent(contest.ratio(contestant, reference)),
                        Figures.oneDigit(median(contestant, Measurement::p50Millis)),
                        Figures.oneDigit(median(contestant, Measurement::p99Millis)),
                        Long.toString(contest.failed(contestant)),
                        text(contest.behind(contestant)),
                        verdict(contestant)));
    }

    private String verdict(Contestant contestant) {
        return budgets.getOrDefault(contestant, Budget.NONE)
                .verdict(contest.ratio(contestant, reference).median(), median(contestant, Measurement::p99Millis));
    }

    private static String text(OptionalLong behind) {
        return behind.isPresent() ? Figures.whole(behind.getAsLong()) : "n/a";
    }

    void addCoresTo(Table table) {
        everybody()
                .forEach(contestant -> table.row(
                        contestant.name(),
                        contestant.connections(),
                        Figures.twoDigits(
                                median(contestant, measured -> measured.cores().service())),
                        Figures.twoDigits(
                                median(contestant, measured -> measured.cores().broker())),
                        Figures.twoDigits(
                                median(contestant, measured -> measured.cores().wrk())),
                        Figures.twoDigits(
                                median(contestant, measured -> measured.cores().others())),
                        Figures.whole(median(contestant, Measurement::serviceMicros))));
    }

    private double median(Contestant contestant, ToDoubleFunction<Measurement> figure) {
        return contest.spread(contestant, figure).median();
    }

    /** One line for each contestant that was answered wrongly. */
    List<String> failures() {
        List<String> failures = new ArrayList<>();
        for (Contestant contestant : everybody()) {
            if (contest.failed(contestant) > 0) {
                failures.add("%s at %s connections: %d wrong answers"
                        .formatted(contestant.name(), contestant.connections(), contest.failed(contestant)));
            }
        }
        return failures;
    }
}
