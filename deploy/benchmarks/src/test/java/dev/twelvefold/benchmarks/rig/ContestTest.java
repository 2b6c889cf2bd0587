package dev.twelvefold.benchmarks.rig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.benchmarks.report.Spread;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ContestTest {
    private final List<String> turns = new ArrayList<>();
    private final Contestant own = contestant("own", List.of(50.0, 10.0, 60.0).iterator());
    private final Contestant reference =
            contestant("reference", List.of(100.0, 50.0, 100.0).iterator());
    private final Contest contest = new Contest(List.of(own, reference));

    @Test
    void letsContestantsTakeTurnsAndSettlesBeforeEach() {
        contest.round(1, () -> turns.add("calm"));
        contest.round(1, () -> turns.add("calm"));

        assertThat(turns).containsExactly("calm", "own", "calm", "reference", "calm", "own", "calm", "reference");
    }

    @Test
    void comparesWithinARoundOnly() {
        for (int round = 0; round < 3; round++) {
            contest.round(1, () -> {});
        }

        assertThat(contest.ratio(own, reference)).isEqualTo(new Spread(0.5, 0.2, 0.6));
    }

    @Test
    void addsUpFailuresAndShowsTheMostThatTheReadModelWasBehind() {
        contest.round(1, () -> {});
        contest.round(1, () -> {});

        assertThat(contest.failed(own)).isEqualTo(2);
        assertThat(contest.behind(own)).hasValue(50);
    }

    private Contestant contestant(String name, Iterator<Double> rates) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String connections() {
                return "1";
            }

            @Override
            public void warmUp(int seconds) {}

            @Override
            public Measurement measure(int seconds) {
                turns.add(name);
                var rate = rates.next();
                return new Measurement(rate, 1, 2, 1, new Cores(0, 0, 0, 0), OptionalLong.of(rate.longValue()));
            }
        };
    }
}
