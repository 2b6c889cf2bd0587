package dev.twelvefold.benchmarks.withoutkafka;

import dev.twelvefold.feedback.intake.application.EventPublisher;
import dev.twelvefold.feedback.intake.application.Poster;
import dev.twelvefold.messaging.kafka.CloudEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Promises everything and publishes nothing, so that what is left is what the endpoint costs without Kafka. It is in no
 * package that anybody deploys. The only class here that depends on the shape of the service.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class NoPublisher implements EventPublisher {
    private static final CompletionStage<Void> DONE = CompletableFuture.completedFuture(null);

    @Override
    public CompletionStage<Void> publish(CloudEvent event, Poster poster) {
        return DONE;
    }
}
