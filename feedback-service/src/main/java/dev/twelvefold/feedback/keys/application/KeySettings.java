package dev.twelvefold.feedback.keys.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Settings of idempotency keys, {@code twelvefold.keys.*}; application.properties gives the values and says why. */
@ConfigMapping(prefix = "twelvefold.keys")
public interface KeySettings {
    /** How long a post may wait for its key to be remembered, or for the answer of the post before it. */
    Duration patience();

    /** How long an attempt may take before another instance may take it over. */
    Duration lease();

    /** How often a key that another instance has in flight is looked at. */
    Duration poll();

    /** Threads, and so connections, that write keys. */
    int writers();

    /** The most keys that are written together. */
    int groupSize();

    /** The most posts that wait for a writer; more are refused. */
    int queueSize();

    /** How long keys are remembered. */
    Duration keep();

    /** How often old keys are looked for. */
    Duration expiryInterval();
}
