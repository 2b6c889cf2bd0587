package dev.twelvefold.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.benchmarks.BenchmarkException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void comparesTheFirstThirdWithTheLast() {
        assertThat(Verdict.of(resident(200, 201, 199, 900, 900, 900, 210, 220, 208)))
                .isEqualTo(new Verdict(200, 210));
    }

    @Test
    void isFlatWhenOneSampleStandsOut() {
        assertThat(Verdict.of(resident(200, 200, 200, 200, 200, 200, 200, 400, 200))
                        .isFlat())
                .isTrue();
    }

    @Test
    void isFlatWhenMemoryIsGivenBack() {
        assertThat(Verdict.of(resident(300, 250, 200)).isFlat()).isTrue();
    }

    @Test
    void showsWhatGrows() {
        assertThat(Verdict.of(resident(200, 205, 211)))
                .hasToString("GROWS: median resident memory 200.0 MiB in the first third after the warm-up, "
                        + "211.0 MiB in the last (+5.5 %)");
    }

    @Test
    void needsThreeSamples() {
        var few = resident(200, 200);

        assertThatThrownBy(() -> Verdict.of(few)).isInstanceOf(BenchmarkException.class);
    }

    private static List<Sample> resident(double... mebibytes) {
        return DoubleStream.of(mebibytes)
                .mapToObj(one -> new Sample(0, one, 0, 0, 0, OptionalLong.empty()))
                .toList();
    }
}
