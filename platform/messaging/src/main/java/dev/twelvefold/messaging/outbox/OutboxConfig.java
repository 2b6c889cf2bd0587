package dev.twelvefold.messaging.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the outbox publisher, {@code twelvefold.outbox.*}. */
@ConfigMapping(prefix = "twelvefold.outbox")
public interface OutboxConfig {
    /** Events sent in one round, give or take a chunk of 1,000; bounds memory and the time for which shards are held. */
    @WithDefault("2000")
    int batchSize();

    /** After how many events that left their rows or chunks these are cleared away: takes some 50 ms, and a look into the outbox stays short. */
    @WithDefault("20000")
    int vacuumAfter();

    /** How often the outbox is looked at without being woken: finds what a crashed instance left and what is due again. */
    @WithDefault("500ms")
    Duration pollInterval();

    /** The first pause before an event that could not be sent is tried again; doubles with each attempt. */
    @WithDefault("1s")
    Duration minBackoff();

    /** The longest such pause. */
    @WithDefault("5m")
    Duration maxBackoff();

    /** How long the last rounds at shutdown may take. */
    @WithDefault("10s")
    Duration drainTimeout();
}
