package dev.twelvefold.systemtests.history;

import java.time.Instant;

/**
 * An event as the system has it.
 *
 * @param id its {@code ce_id}
 * @param receivedAt when the system took it in
 * @param event what was told
 */
public record Told(String id, Instant receivedAt, Event event) {}
