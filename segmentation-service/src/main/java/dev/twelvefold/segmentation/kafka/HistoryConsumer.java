package dev.twelvefold.segmentation.kafka;

import dev.twelvefold.contracts.customer.Activity;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.messaging.consume.BatchPipeline;
import dev.twelvefold.messaging.consume.ConsumerState;
import dev.twelvefold.messaging.consume.DeadLetters;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.segmentation.application.CustomerHistory;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes the customers' history from its two topics. A batch that can not be handled now is tried again until it can. */
@ApplicationScoped
class HistoryConsumer {
    static final String EXPERIENCES = "experiences";
    static final String ACTIVITIES = "activities";

    private final ConsumerState state;
    private final BatchPipeline<Experience> experiences;
    private final BatchPipeline<Activity> activities;

    HistoryConsumer(CustomerHistory history, DeadLetters deadLetters, ConsumerState state) {
        this.state = state;
        this.experiences = new BatchPipeline<>(EventDecoder.ofIntake(Experience.class), history::fold, deadLetters);
        this.activities = new BatchPipeline<>(EventDecoder.ofIntake(Activity.class), history::fold, deadLetters);
    }

    @Incoming(EXPERIENCES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    void experiences(ConsumerRecords<byte[], byte[]> records) {
        state.observe(EXPERIENCES, records, experiences::process);
    }

    @Incoming(ACTIVITIES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    void activities(ConsumerRecords<byte[], byte[]> records) {
        state.observe(ACTIVITIES, records, activities::process);
    }
}
