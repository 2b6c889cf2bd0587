package dev.twelvefold.contracts.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.feedback.Channel;
import dev.twelvefold.contracts.feedback.Contact;
import java.time.Instant;

/**
 * A customer registered.
 *
 * @param customerId the customer
 * @param contact how to reach the customer; null when not given
 * @param language BCP 47 tag of the language the customer wants to be written in; null when not given
 * @param channel how it reached the company; null when not given
 * @param occurredAt when it happened
 * @param receivedAt when it was taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Registered(
        String customerId, Contact contact, String language, Channel channel, Instant occurredAt, Instant receivedAt)
        implements Activity {
    @Override
    public String type() {
        return "registered";
    }
}
