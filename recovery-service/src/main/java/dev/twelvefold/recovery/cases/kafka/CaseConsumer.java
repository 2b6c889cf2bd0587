package dev.twelvefold.recovery.cases.kafka;

import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.contracts.segmentation.ClassChanged;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.messaging.consume.BatchPipeline;
import dev.twelvefold.messaging.consume.ConsumerState;
import dev.twelvefold.messaging.consume.DeadLetters;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.recovery.cases.application.CaseHistory;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what opens cases and moves them. A batch that can not be handled now is tried again until it can. */
@ApplicationScoped
class CaseConsumer {
    static final String EXPERIENCES = "experiences";
    static final String CLASS_CHANGES = "class-changes";
    static final String CUSTOMERS = "customers";

    private final ConsumerState state;
    private final BatchPipeline<Experience> experiences;
    private final BatchPipeline<ClassChanged> changes;
    private final BatchPipeline<CustomerView> views;

    CaseConsumer(CaseHistory history, DeadLetters deadLetters, ConsumerState state) {
        this.state = state;
        this.experiences =
                new BatchPipeline<>(EventDecoder.ofIntake(Experience.class), history::experienced, deadLetters);
        this.changes = new BatchPipeline<>(EventDecoder.ofOwned(ClassChanged.class), history::changed, deadLetters);
        this.views = new BatchPipeline<>(EventDecoder.ofOwned(CustomerView.class), history::viewed, deadLetters);
    }

    @Incoming(EXPERIENCES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    void experiences(ConsumerRecords<byte[], byte[]> records) {
        state.observe(EXPERIENCES, records, experiences::process);
    }

    @Incoming(CLASS_CHANGES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    void classChanges(ConsumerRecords<byte[], byte[]> records) {
        state.observe(CLASS_CHANGES, records, changes::process);
    }

    @Incoming(CUSTOMERS)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    void customers(ConsumerRecords<byte[], byte[]> records) {
        state.observe(CUSTOMERS, records, views::process);
    }
}
