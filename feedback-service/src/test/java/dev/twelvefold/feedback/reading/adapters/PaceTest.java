package dev.twelvefold.feedback.reading.adapters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.twelvefold.feedback.load.Backlog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long WORK = Duration.ofMillis(20).toNanos();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Backlog backlog = new Backlog(registry);
    private final List<Long> rests = new ArrayList<>();
    private final Pace pace = new Pace(backlog, rests::add);

    @Test
    void workFollowsWorkWhileNobodyWaits() {
        handOver(100);

        pace.keep(() -> {});

        assertThat(rests).isEmpty();
    }

    @Test
    void aFloodGetsSevenEighthsOfTheTime() {
        handOver(101);

        pace.keep(() -> workFor(WORK));

        assertThat(rests).hasSize(1).allMatch(rest -> rest >= 7 * WORK);
    }

    @Test
    void noRestIsLong() {
        handOver(101);

        pace.keep(() -> workFor(4 * WORK));

        assertThat(rests).containsExactly(Duration.ofMillis(400).toNanos());
    }

    @Test
    void theFloodEndsWithItsEvents() {
        handOver(101);
        backlog.concluded();

        pace.keep(() -> {});

        assertThat(rests).isEmpty();
        assertThat(registry.get("twelvefold.feedback.unacknowledged").gauge().value())
                .isEqualTo(100);
    }

    @Test
    void whatFailsIsThrownAtOnce() {
        handOver(101);

        assertThatThrownBy(() -> pace.keep(() -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(rests).isEmpty();
    }

    private void handOver(int events) {
        IntStream.range(0, events).forEach(event -> backlog.handedOver());
    }

    private static void workFor(long nanos) {
        var start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            LockSupport.parkNanos(nanos);
        }
    }
}
