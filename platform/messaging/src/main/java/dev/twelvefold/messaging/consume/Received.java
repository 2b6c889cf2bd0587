package dev.twelvefold.messaging.consume;

import dev.twelvefold.contracts.CustomerEvent;

/**
 * An event as a consumer sees it.
 *
 * @param id its {@code ce_id}, the same for every repeat
 * @param data what it says
 * @param postedBy the client that posted it by REST; null when it came in otherwise
 */
public record Received<E extends CustomerEvent>(String id, E data, String postedBy) {
    /** An event of which nobody asks who posted it. */
    public Received(String id, E data) {
        this(id, data, null);
    }
}
