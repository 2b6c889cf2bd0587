package dev.twelvefold.benchmarks.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    @Test
    void countsNeitherIdleTimeNorWhatTheHypervisorGaveToOthers() {
        assertThat(Snapshot.busySeconds("cpu  100 20 30 9999 8888 4 6 7777 0 0"))
                .isEqualTo(1.6);
    }

    @Test
    void showsTheShareOfEachPartBetweenTwoMoments() {
        var first = new Snapshot(0, Duration.ZERO, Duration.ofMillis(500), Duration.ZERO, 10);
        var last =
                new Snapshot(2_000_000_000, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(400), 14);

        var cores = Cores.between(first, last);

        assertThat(cores.service()).isEqualTo(0.5);
        assertThat(cores.broker()).isEqualTo(0.25);
        assertThat(cores.wrk()).isEqualTo(0.2);
        assertThat(cores.others()).isEqualTo(1.05, within(1e-9));
    }
}
