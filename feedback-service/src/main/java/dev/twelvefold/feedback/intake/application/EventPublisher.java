package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.messaging.kafka.CloudEvent;
import java.util.concurrent.CompletionStage;

/** Where accepted events go. */
public interface EventPublisher {
    /**
     * Publishes an event. Does not block; events of one customer arrive in the order of the calls.
     *
     * @param poster who posted it, and in which trace
     * @return completes when all in-sync replicas have the event; fails with {@link BrokerAwayException} otherwise
     */
    CompletionStage<Void> publish(CloudEvent event, Poster poster);
}
