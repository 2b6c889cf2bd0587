package dev.twelvefold.feedback.limit.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalLong;

/** Settings of fair use, {@code twelvefold.limit.*}; there is no limit unless one is configured. */
@ConfigMapping(prefix = "twelvefold.limit")
public interface LimitSettings {
    /** Posts, lines of batches included, that one client may send in a period to one instance; empty for no limit. */
    OptionalLong posts();

    /** The period. What was used comes back evenly over it, so a client that was idle may send all of it at once. */
    @WithDefault("1m")
    Duration period();
}
