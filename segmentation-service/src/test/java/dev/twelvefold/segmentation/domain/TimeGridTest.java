package dev.twelvefold.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class TimeGridTest {
    private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");

    /** Eight thousand years in microseconds: what can be asked for. */
    private static final long LONGEST = 252_460_800_000_000_000L;

    @Property
    void pointsAreEvenlySpacedFromEndToEnd(
            @ForAll @LongRange(min = 1, max = LONGEST) long micros, @ForAll @IntRange(min = 2, max = 200) int points) {
        var to = FROM.plus(Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1000));
        var instants = new TimeGrid(FROM, to, points).instants();
        assertThat(instants).hasSize(points).isSorted();
        assertThat(instants.get(0)).isEqualTo(FROM);
        assertThat(instants.get(points - 1)).isEqualTo(to);
        var step = micros / (points - 1);
        for (int i = 1; i < points; i++) {
            assertThat(Duration.between(instants.get(i - 1), instants.get(i)))
                    .isBetween(ofMicros(step), ofMicros(step + 1));
        }
    }

    @Example
    void aGridHasTwoEndsAndTimeBetweenThem() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeGrid(FROM, FROM, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new TimeGrid(FROM, FROM.plusSeconds(1), 1));
    }

    private static Duration ofMicros(long micros) {
        return Duration.ofSeconds(micros / 1_000_000, micros % 1_000_000 * 1000);
    }
}
