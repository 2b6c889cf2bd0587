package dev.twelvefold.recovery.letters.kafka;

import dev.twelvefold.contracts.customer.Activity;
import dev.twelvefold.messaging.consume.BatchPipeline;
import dev.twelvefold.messaging.consume.ConsumerState;
import dev.twelvefold.messaging.consume.DeadLetters;
import dev.twelvefold.messaging.consume.EventDecoder;
import dev.twelvefold.recovery.letters.application.Acquaintance;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes in what customers said of themselves when they registered. */
@ApplicationScoped
class ActivityConsumer {
    static final String ACTIVITIES = "activities";

    private final ConsumerState state;
    private final BatchPipeline<Activity> activities;

    ActivityConsumer(Acquaintance acquaintance, DeadLetters deadLetters, ConsumerState state) {
        this.state = state;
        this.activities = new BatchPipeline<>(EventDecoder.ofIntake(Activity.class), acquaintance::acted, deadLetters);
    }

    @Incoming(ACTIVITIES)
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 200, jitter = 100)
    @ExponentialBackoff(maxDelay = 10_000)
    void activities(ConsumerRecords<byte[], byte[]> records) {
        state.observe(ACTIVITIES, records, activities::process);
    }
}
