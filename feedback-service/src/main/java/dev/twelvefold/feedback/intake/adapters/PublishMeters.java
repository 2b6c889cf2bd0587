package dev.twelvefold.feedback.intake.adapters;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.Metric;

/** How long the broker takes, and how full the ways to it are. */
final class PublishMeters {
    private static final String LATENCY = "twelvefold.feedback.publish";
    private static final String QUEUE = "twelvefold.feedback.queue";
    private static final String BUFFER_USED = "twelvefold.feedback.buffer.used";

    /** Buckets around what is promised: a few milliseconds in ordinary use, less than five seconds in any case. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final Timer acknowledged;
    private final Timer failed;

    PublishMeters(MeterRegistry registry, SendQueue queue, Producer<?, ?> producer) {
        acknowledged = latency(registry, "acknowledged");
        failed = latency(registry, "failed");
        Gauge.builder(QUEUE, queue, SendQueue::bytes)
                .description("Bytes of events that wait for the producer")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder(BUFFER_USED, producer, PublishMeters::used)
                .description("Bytes of the producer's buffer that wait for the broker")
                .baseUnit("bytes")
                .register(registry);
    }

    private static Timer latency(MeterRegistry registry, String outcome) {
        return Timer.builder(LATENCY)
                .description("From the hand-over of an event until the broker's acknowledgement, or its failure")
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    long start() {
        return System.nanoTime();
    }

    void published(long start, boolean acknowledgedByBroker) {
        (acknowledgedByBroker ? acknowledged : failed).record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
    }

    private static double used(Producer<?, ?> producer) {
        return metric(producer, "buffer-total-bytes") - metric(producer, "buffer-available-bytes");
    }

    private static double metric(Producer<?, ?> producer, String name) {
        return producer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals(name))
                .map(Metric::metricValue)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sum();
    }
}
