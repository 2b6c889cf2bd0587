package dev.twelvefold.feedback.load;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Events that were handed over for the broker and are not concluded: acknowledged, or given up. Thread-safe. */
@Startup
@ApplicationScoped
public class Backlog {
    /**
     * So many, and posts come faster than this machine takes them: at 10 ms each, which is slow, it stands for 10,000 a second.
     */
    private static final int HIGH = 100;

    private final AtomicInteger events = new AtomicInteger();

    public Backlog(MeterRegistry registry) {
        Gauge.builder("twelvefold.feedback.unacknowledged", this, Backlog::events)
                .description("Events on their way to the broker's acknowledgement")
                .baseUnit("events")
                .register(registry);
    }

    public void handedOver() {
        events.incrementAndGet();
    }

    public void concluded() {
        events.decrementAndGet();
    }

    /** How many there are. */
    public int events() {
        return events.get();
    }

    /** Whether posts wait for the machine, so that what can wait should. */
    public boolean isHigh() {
        return events() > HIGH;
    }
}
