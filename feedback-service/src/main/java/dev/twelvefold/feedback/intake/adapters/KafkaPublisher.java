package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.feedback.intake.application.BrokerAwayException;
import dev.twelvefold.feedback.intake.application.EventPublisher;
import dev.twelvefold.feedback.intake.application.IntakeSettings;
import dev.twelvefold.feedback.intake.application.IntakeSettings.ProducerSettings;
import dev.twelvefold.feedback.intake.application.Poster;
import dev.twelvefold.feedback.load.Backlog;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.messaging.kafka.KafkaClients;
import dev.twelvefold.messaging.trace.Sending;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.jboss.logging.Logger;

/**
 * Publishes to Kafka through one producer, which keeps the order of each customer's events. Sending can block for as long as the
 * broker is unknown or the producer's buffer is full, so one thread of its own does it, off a queue of bounded size; callers, the
 * event loops of HTTP among them, never wait.
 */
@ApplicationScoped
class KafkaPublisher implements EventPublisher {
    private static final Logger LOG = Logger.getLogger(KafkaPublisher.class);

    private final Producer<byte[], byte[]> producer;
    private final Duration closeTimeout;
    private final SendQueue queue;
    private final BrokerState broker;
    private final PublishMeters meters;
    private final Backlog backlog;
    private final Thread thread = new Thread(this::run, "intake-sender");

    KafkaPublisher(KafkaClients clients, IntakeSettings settings, MeterRegistry registry, Backlog backlog) {
        this.producer = clients.producer(tuning(settings.producer()));
        this.closeTimeout = settings.producer().deliveryTimeout();
        this.queue = new SendQueue(settings.queue().asLongValue());
        this.broker = new BrokerState(settings.probeInterval());
        this.backlog = backlog;
        this.meters = new PublishMeters(registry, queue, producer);
    }

    @PostConstruct
    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public CompletionStage<Void> publish(CloudEvent event, Poster poster) {
        var record = event.toRecord();
        record.headers().add(CloudEvent.POSTED_BY, poster.client().getBytes(StandardCharsets.UTF_8));
        var sending = Sending.begin(event, record, poster.trace());
        var send = new Send(record, new CompletableFuture<>(), meters.start(), broker.isAway() && broker.mayProbe());
        if (sending.isRecorded()) {
            send.acknowledged().whenComplete((done, failure) -> sending.end(failure));
        }
        backlog.handedOver();
        if (isHopeless(send) || !queue.offer(send)) {
            giveUp(send, null);
        }
        return send.acknowledged();
    }

    private boolean isHopeless(Send send) {
        return broker.isAway() && !send.probe();
    }

    private void run() {
        try {
            for (var next = queue.take(); next != null; next = queue.take()) {
                send(next);
            }
        } catch (InterruptedException e) {
            LOG.error("The sender was interrupted; nothing is published any more", e);
        }
    }

    /** What waited while the broker turned out to be away is not worth another wait each. */
    private void send(Send send) {
        if (isHopeless(send)) {
            giveUp(send, null);
            return;
        }
        try {
            producer.send(send.record(), (metadata, failure) -> conclude(send, failure));
        } catch (RuntimeException e) {
            conclude(send, e);
        }
    }

    private void conclude(Send send, Exception failure) {
        meters.published(send.start(), failure == null);
        if (failure == null) {
            broker.acknowledged();
            backlog.concluded();
            send.acknowledged().complete(null);
        } else {
            broker.failed(failure);
            giveUp(send, failure);
        }
    }

    private void giveUp(Send send, Exception failure) {
        backlog.concluded();
        send.acknowledged().completeExceptionally(new BrokerAwayException(failure));
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
    void close() throws InterruptedException {
        queue.close();
        thread.join(closeTimeout.toMillis());
        producer.close(closeTimeout);
    }
}
