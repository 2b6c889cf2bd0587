package dev.twelvefold.feedback.reading.adapters;

import dev.twelvefold.contracts.customer.Activity;
import dev.twelvefold.contracts.feedback.Experience;
import dev.twelvefold.feedback.reading.application.FeedbackHistory;
import dev.twelvefold.messaging.consume.BatchPipeline;
import dev.twelvefold.messaging.consume.ConsumerState;
import dev.twelvefold.messaging.consume.DeadLetters;
import dev.twelvefold.messaging.consume.EventDecoder;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes what was published from its two topics. A batch that can not be kept now is tried again until it can. */
@ApplicationScoped
class FeedbackConsumer {
    static final String EXPERIENCES = "experiences";
    static final String ACTIVITIES = "activities";

    private final ConsumerState state;
    private final Pace pace;
    private final BatchPipeline<Experience> experiences;
    private final BatchPipeline<Activity> activities;

    FeedbackConsumer(FeedbackHistory history, DeadLetters deadLetters, ConsumerState state, Pace pace) {
        this.state = state;
        this.pace = pace;
        this.experiences = new BatchPipeline<>(EventDecoder.ofIntake(Experience.class), history::record, deadLetters);
        this.activities = new BatchPipeline<>(EventDecoder.ofIntake(Activity.class), history::record, deadLetters);
    }

    @Incoming(EXPERIENCES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 5_000)
    void experiences(ConsumerRecords<byte[], byte[]> records) {
        pace.keep(() -> state.observe(EXPERIENCES, records, experiences::process));
    }

    @Incoming(ACTIVITIES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 5_000)
    void activities(ConsumerRecords<byte[], byte[]> records) {
        pace.keep(() -> state.observe(ACTIVITIES, records, activities::process));
    }
}
