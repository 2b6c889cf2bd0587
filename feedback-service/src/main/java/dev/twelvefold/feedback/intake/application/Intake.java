package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.feedback.intake.domain.Reading.Accepted;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.kafka.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;

/** Gives what was accepted its identity and publishes it. */
@ApplicationScoped
public class Intake {
    private static final String SOURCE = "/feedback-service";

    private final EventPublisher publisher;

    Intake(EventPublisher publisher) {
        this.publisher = publisher;
    }

    /**
     * Publishes an accepted post.
     *
     * @param client who posted it: idempotency keys are the client's own
     * @return completes when the broker has it; fails with {@link BrokerAwayException} otherwise
     */
    public CompletionStage<Receipt> take(Accepted accepted, String client) {
        var key = accepted.idempotencyKey();
        var id = key == null ? EventIds.fresh() : EventIds.named(client, key);
        var receipt = new Receipt(id, accepted.kind(), accepted.data().customerId(), accepted.receivedAt());
        return publisher
                .publish(CloudEvent.of(id, SOURCE, accepted.receivedAt(), accepted.data()), client)
                .thenApply(nothing -> receipt);
    }
}
