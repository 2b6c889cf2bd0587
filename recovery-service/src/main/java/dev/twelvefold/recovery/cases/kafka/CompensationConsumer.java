package dev.twelvefold.recovery.cases.kafka;

import dev.twelvefold.contracts.recovery.CompensationSettled;
import dev.twelvefold.messaging.consume.BatchPipeline;
import dev.twelvefold.messaging.consume.ConsumerState;
import dev.twelvefold.messaging.consume.DeadLetters;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.recovery.cases.application.CompensationHistory;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what the payer answers. A batch that can not be handled now is tried again until it can. */
@ApplicationScoped
class CompensationConsumer {
    static final String OUTCOMES = "compensation-outcomes";

    private final ConsumerState state;
    private final BatchPipeline<CompensationSettled> outcomes;

    CompensationConsumer(CompensationHistory history, DeadLetters deadLetters, ConsumerState state) {
        this.state = state;
        this.outcomes =
                new BatchPipeline<>(EventDecoder.ofIntake(CompensationSettled.class), history::settled, deadLetters);
    }

    @Incoming(OUTCOMES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    void outcomes(ConsumerRecords<byte[], byte[]> records) {
        state.observe(OUTCOMES, records, outcomes::process);
    }
}
