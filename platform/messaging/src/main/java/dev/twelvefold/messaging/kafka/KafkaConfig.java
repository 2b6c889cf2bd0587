package dev.twelvefold.messaging.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of topics and producers, {@code twelvefold.kafka.*}. */
@ConfigMapping(prefix = "twelvefold.kafka")
public interface KafkaConfig {
    /** Replicas of the topics that a service creates; 3 wherever there are three brokers. */
    @WithDefault("1")
    short replication();

    /** How long one attempt to reach the broker from an administrative call may take. */
    @WithDefault("3s")
    Duration adminTimeout();

    /** The longest pause between attempts to reach a broker that is away. */
    @WithDefault("5s")
    Duration maxBackoff();
}
