package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.feedback.intake.application.BrokerAwayException;
import dev.twelvefold.feedback.intake.application.EventPublisher;
import dev.twelvefold.feedback.intake.application.IntakeSettings;
import dev.twelvefold.feedback.intake.application.IntakeSettings.ProducerSettings;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.KafkaClients;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Publishes to Kafka through one producer, which keeps the order of each customer's events. */
@ApplicationScoped
class KafkaPublisher implements EventPublisher {
    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);

    /** Few enough that an outage does not use up the worker threads, enough that it is over with the first post after it. */
    private static final int PROBES = 16;

    private final Producer<byte[], byte[]> producer;
    private final Duration closeTimeout;
    private final AtomicBoolean away = new AtomicBoolean();

    /** Sends that may find out whether a broker that was away is back; each can hold a thread for as long as a send may wait. */
    private final Semaphore probes = new Semaphore(PROBES);

    KafkaPublisher(KafkaClients clients, IntakeSettings settings) {
        this.producer = clients.producer(tuning(settings.producer()));
        this.closeTimeout = settings.producer().deliveryTimeout();
    }

    @Override
    public CompletionStage<Void> publish(CloudEvent event, String client) {
        var posted = event.toRecord();
        posted.headers().add(CloudEvent.POSTED_BY, client.getBytes(StandardCharsets.UTF_8));
        return away.get() ? probe(posted) : send(posted);
    }

    private CompletionStage<Void> probe(ProducerRecord<byte[], byte[]> event) {
        if (!probes.tryAcquire()) {
            return CompletableFuture.failedFuture(new BrokerAwayException(null));
        }
        return send(event).whenComplete((nothing, failure) -> probes.release());
    }

    private CompletionStage<Void> send(ProducerRecord<byte[], byte[]> event) {
        var acknowledged = new CompletableFuture<Void>();
        try {
            producer.send(event, (metadata, failure) -> conclude(acknowledged, failure));
        } catch (RuntimeException e) {
            conclude(acknowledged, e);
        }
        return acknowledged;
    }

    private void conclude(CompletableFuture<Void> acknowledged, Exception failure) {
        if (failure == null) {
            if (away.get() && away.compareAndSet(true, false)) {
                LOG.info("The broker acknowledges again");
            }
            acknowledged.complete(null);
        } else {
            if (!away.getAndSet(true)) {
                LOG.warnf("The broker does not acknowledge, posts are answered 503: %s", failure);
            }
            acknowledged.completeExceptionally(new BrokerAwayException(failure));
        }
    }

    private static Map<String, Object> tuning(ProducerSettings config) {
        return Map.of(
                ProducerConfig.CLIENT_ID_CONFIG, "feedback-intake",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, config.maxBlock().toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, millis(config.deliveryTimeout()),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(config.requestTimeout()),
                ProducerConfig.LINGER_MS_CONFIG, config.linger().toMillis(),
                ProducerConfig.BATCH_SIZE_CONFIG,
                        Math.toIntExact(config.batchSize().asLongValue()),
                ProducerConfig.BUFFER_MEMORY_CONFIG, config.buffer().asLongValue());
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /** Sends what was taken and not yet sent; by then no request is under way. */
    @PreDestroy
    void close() {
        producer.close(closeTimeout);
    }
}
