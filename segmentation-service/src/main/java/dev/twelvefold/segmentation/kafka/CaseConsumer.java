package dev.twelvefold.segmentation.kafka;

import dev.twelvefold.contracts.CustomerEvent;
import dev.twelvefold.messaging.consume.BatchPipeline;
import dev.twelvefold.messaging.consume.ConsumerState;
import dev.twelvefold.messaging.consume.DeadLetters;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.segmentation.application.CaseHistory;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what recovery publishes of its cases. A batch that can not be handled now is tried again until it can. */
@ApplicationScoped
class CaseConsumer {
    static final String CASES = "cases";

    private final ConsumerState state;
    private final BatchPipeline<CustomerEvent> cases;

    CaseConsumer(CaseHistory history, DeadLetters deadLetters, ConsumerState state) {
        this.state = state;
        this.cases = new BatchPipeline<>(EventDecoder.ofOwned(CustomerEvent.class), history::note, deadLetters);
    }

    @Incoming(CASES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    void cases(ConsumerRecords<byte[], byte[]> records) {
        state.observe(CASES, records, cases::process);
    }
}
