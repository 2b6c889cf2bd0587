package dev.twelvefold.recovery.traces.application;

import io.opentelemetry.context.Context;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Places in recorded traces from which something goes on later. Everything here belongs to the surrounding transaction; nothing is
 * kept of what is not recorded.
 */
public interface Traces {
    /** Keeps where these came about; what was kept of a subject before stays. */
    void keep(Map<UUID, Context> places);

    /** Where the subject came about; empty where that was not recorded. */
    Optional<Context> of(UUID subject);
}
