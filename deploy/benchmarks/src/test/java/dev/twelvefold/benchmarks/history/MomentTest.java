package dev.twelvefold.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final Instant END = Instant.parse("2026-11-25T14:00:00Z");
    private static final int PARTS = 100_000;

    @Test
    void beginsASpanBeforeTheEnd() {
        assertThat(Moment.at(END, 0)).isEqualTo(END.minus(Moment.SPAN));
        assertThat(Moment.at(END, 1)).isEqualTo(END);
    }

    @Test
    void leavesNothingThatGoesOutOfTheWindowSoonAfterTheEnd() {
        var begin = END.minus(Duration.ofDays(365));

        assertThat(IntStream.range(0, PARTS).mapToObj(i -> Moment.at(END, (double) i / PARTS)))
                .noneMatch(at -> at.isAfter(begin) && !at.isAfter(begin.plus(Moment.QUIET)));
    }

    @Test
    void neverGoesBack() {
        assertThat(IntStream.range(0, PARTS).mapToObj(i -> Moment.at(END, (double) i / PARTS)))
                .isSorted();
    }
}
