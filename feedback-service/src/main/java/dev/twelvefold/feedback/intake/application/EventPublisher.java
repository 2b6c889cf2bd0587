package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.messaging.kafka.CloudEvent;
import java.util.concurrent.CompletionStage;

/** Where accepted events go. */
public interface EventPublisher {
    /**
     * Publishes an event. Events of one customer arrive in the order of the calls.
     *
     * @param client who posted it
     * @return completes when all in-sync replicas have the event; fails with {@link BrokerAwayException} otherwise
     */
    CompletionStage<Void> publish(CloudEvent event, String client);
}
