package dev.twelvefold.messaging.consume;

import dev.twelvefold.contracts.CustomerEvent;

/**
 * An event as a consumer sees it.
 *
 * @param id its {@code ce_id}, the same for every repeat
 * @param data what it says
 */
public record Received<E extends CustomerEvent>(String id, E data) {}
