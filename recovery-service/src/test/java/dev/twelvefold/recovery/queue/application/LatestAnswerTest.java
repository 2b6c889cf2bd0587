package dev.twelvefold.recovery.queue.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestAnswerTest {
    private static final int MANY = 20;

    @Test
    void whoeverAsksMeanwhileSharesTheNextAnswerAndNeverGetsAnOlderOne() throws Exception {
        var counts = new AtomicInteger();
        var goOn = new CountDownLatch(1);
        var asking = new AtomicInteger();
        var latest = new LatestAnswer<>(() -> {
            var count = counts.incrementAndGet();
            waitFor(goOn);
            return count;
        });
        var pool = Executors.newCachedThreadPool();
        var first = pool.submit(latest::get);
        await().until(() -> counts.get() == 1);
        List<Future<Integer>> others = new ArrayList<>();
        for (var i = 0; i < MANY; i++) {
            others.add(pool.submit(() -> {
                asking.incrementAndGet();
                return latest.get();
            }));
        }
        await().until(() -> asking.get() == MANY);

        goOn.countDown();

        assertThat(first.get()).isEqualTo(1);
        for (var other : others) {
            assertThat(other.get()).isGreaterThan(1);
        }
        assertThat(counts.get()).isLessThan(MANY);
        var before = counts.get();
        assertThat(latest.get()).isEqualTo(before + 1);
        pool.shutdown();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
