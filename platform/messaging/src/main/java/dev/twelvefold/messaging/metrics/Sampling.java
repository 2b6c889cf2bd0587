package dev.twelvefold.messaging.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Reads figures that cost something once an interval, each source on a thread of its own: a scrape shows what was read last, and never
 * waits for a broker or a database that is away.
 */
@ApplicationScoped
public class Sampling {
    private static final Logger LOG = Logger.getLogger(Sampling.class);
    private static final String AGE = "twelvefold.sample.age";

    /** Samples that may fail before the figures are no longer shown. */
    private static final int MISSED = 3;

    private final MeterRegistry registry;
    private final Duration interval;
    private final List<ScheduledExecutorService> threads = new CopyOnWriteArrayList<>();

    public Sampling(MeterRegistry registry, SamplingConfig config) {
        this.registry = registry;
        this.interval = config.interval();
    }

    /**
     * Begins to read a source.
     *
     * @param source its name, a label of the metric that tells how old the figures are
     * @param reading reads it; null when there is nothing to be read yet
     */
    public <T> Sampled<T> start(String source, Supplier<T> reading) {
        var sampled = new Sampled<T>(interval.multipliedBy(MISSED));
        Gauge.builder(AGE, sampled, Sampled::ageSeconds)
                .strongReference(true)
                .description("Since the figures from this source were read")
                .baseUnit("seconds")
                .tag("source", source)
                .register(registry);
        var thread = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "sampling-" + source));
        threads.add(thread);
        thread.scheduleWithFixedDelay(
                new Turn<>(source, reading, sampled), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        return sampled;
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    public void close() {
        threads.forEach(ScheduledExecutorService::shutdownNow);
    }

    /** Reads a source once; what fails is told the first time, and tried again at the next. */
    private static final class Turn<T> implements Runnable {
        private final String source;
        private final Supplier<T> reading;
        private final Sampled<T> sampled;
        private boolean failing;

        private Turn(String source, Supplier<T> reading, Sampled<T> sampled) {
            this.source = source;
            this.reading = reading;
            this.sampled = sampled;
        }

        @Override
        public void run() {
            try {
                var read = reading.get();
                if (read != null) {
                    sampled.set(read);
                }
                failing = false;
            } catch (RuntimeException e) {
                if (!failing) {
                    LOG.warnf("Figures from %s can not be read and are left out until they can: %s", source, e);
                }
                failing = true;
            }
        }
    }
}
