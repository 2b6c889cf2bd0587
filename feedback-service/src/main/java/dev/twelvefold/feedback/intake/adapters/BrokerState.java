package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.messaging.log.Failures;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Whether the broker acknowledges. While it does not, posts are refused at once, but for one now and then that finds out whether
 * it is back.
 */
final class BrokerState {
    private static final Logger LOG = Logger.getLogger(BrokerState.class);

    private final long probeNanos;
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicLong lastProbe = new AtomicLong();

    BrokerState(Duration probeInterval) {
        this.probeNanos = probeInterval.toNanos();
    }

    boolean isAway() {
        return away.get();
    }

    /** Whether it is time for somebody to find out; true for one caller only. */
    boolean mayProbe() {
        var now = System.nanoTime();
        var last = lastProbe.get();
        return now - last >= probeNanos && lastProbe.compareAndSet(last, now);
    }

    void acknowledged() {
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.info("The broker acknowledges again");
        }
    }

    void failed(Exception failure) {
        if (!away.getAndSet(true)) {
            LOG.warnf("The broker does not acknowledge, posts are answered 503: %s", Failures.told(failure));
        }
    }
}
