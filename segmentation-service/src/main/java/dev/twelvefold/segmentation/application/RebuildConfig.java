package dev.twelvefold.segmentation.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of a rebuild, {@code twelvefold.rebuild.*}. */
@ConfigMapping(prefix = "twelvefold.rebuild")
public interface RebuildConfig {
    /** How long a rebuild waits for events that are decided and not published yet, before it gives up. */
    @WithDefault("1m")
    Duration outboxPatience();
}
