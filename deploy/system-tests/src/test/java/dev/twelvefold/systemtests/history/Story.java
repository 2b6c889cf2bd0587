package dev.twelvefold.systemtests.history;

import java.util.List;

/**
 * What a customer goes through.
 *
 * @param customerId the customer
 * @param about what the story is there to show
 * @param events in their order
 */
public record Story(String customerId, String about, List<Event> events) {
    public Story {
        events = List.copyOf(events);
    }
}
