package dev.twelvefold.messaging.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static final Duration INTERVAL = Duration.ofMillis(50);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Sampling sampling = new Sampling(registry, () -> INTERVAL);
    private final AtomicInteger source = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();

    @AfterEach
    void close() {
        sampling.close();
    }

    @Test
    void showsWhatWasReadLast() {
        var figures = sampling.start("test", this::read);
        await().until(() -> figures.figure(Integer::doubleValue) >= 3);
        assertThat(age()).isLessThan(3);
    }

    @Test
    void whatCanNotBeReadIsNotShownForLongAndComesBack() {
        var figures = sampling.start("test", this::read);
        await().until(() -> figures.figure(Integer::doubleValue) >= 1);

        away.set(true);
        await().until(() -> Double.isNaN(figures.figure(Integer::doubleValue)));
        assertThat(age()).isGreaterThan(3 * INTERVAL.toMillis() / 1e3);

        away.set(false);
        await().until(() -> figures.figure(Integer::doubleValue) > 1);
    }

    @Test
    void whoLooksDoesNotWaitForASourceThatHangs() throws InterruptedException {
        var asked = new CountDownLatch(1);
        var figures = sampling.start("test", () -> hang(asked));
        asked.await();

        assertThat(figures.figure(Integer::doubleValue)).isNaN();
        var other = sampling.start("other", this::read);
        await().until(() -> other.figure(Integer::doubleValue) >= 1);
    }

    @Test
    void thereMayBeNothingToBeReadYet() {
        var figures = sampling.start("test", () -> source.incrementAndGet() < 3 ? null : 7);
        assertThat(figures.figure(Integer::doubleValue)).isNaN();
        await().until(() -> figures.figure(Integer::doubleValue) == 7);
    }

    private Integer read() {
        if (away.get()) {
            throw new IllegalStateException("away");
        }
        return source.incrementAndGet();
    }

    private static Integer hang(CountDownLatch asked) {
        asked.countDown();
        try {
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private double age() {
        return registry.get("twelvefold.sample.age")
                .tag("source", "test")
                .gauge()
                .value();
    }
}
