package dev.twelvefold.messaging.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the figures that are read from broker and database, {@code twelvefold.sampling.*}. */
@ConfigMapping(prefix = "twelvefold.sampling")
public interface SamplingConfig {
    /** How often they are read: once for each scrape of a Prometheus that looks every 15 seconds, however many look. */
    @WithDefault("10s")
    Duration interval();
}
