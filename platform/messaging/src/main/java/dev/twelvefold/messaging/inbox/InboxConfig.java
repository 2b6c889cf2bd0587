package dev.twelvefold.messaging.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the inbox, {@code twelvefold.inbox.*}. */
@ConfigMapping(prefix = "twelvefold.inbox")
public interface InboxConfig {
    /** How long events are remembered; the contract promises at least 30 days. */
    @WithDefault("35d")
    Duration remembered();
}
