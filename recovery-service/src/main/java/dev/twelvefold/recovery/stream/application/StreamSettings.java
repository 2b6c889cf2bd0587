package dev.twelvefold.recovery.stream.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How changes of cases are told to those who follow them. */
@ConfigMapping(prefix = "twelvefold.recovery.stream")
public interface StreamSettings {
    /** How often an instance that somebody follows looks for changes. */
    Duration pollInterval();

    /** How long a connection is silent at most. */
    Duration heartbeat();

    /** How long a client may take nothing while there is something for it. */
    Duration patience();

    /** How long changes are kept for clients that come back. */
    Duration keep();

    /** Clients of one instance at most. */
    int maxClients();
}
