package dev.twelvefold.contracts.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.feedback.Channel;
import java.time.Instant;

/**
 * A customer asked something.
 *
 * @param customerId the customer
 * @param subject what about, at most 400 code points; null when not given
 * @param channel how it reached the company; null when not given
 * @param occurredAt when it happened
 * @param receivedAt when it was taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Inquired(String customerId, String subject, Channel channel, Instant occurredAt, Instant receivedAt)
        implements Activity {
    @Override
    public String type() {
        return "inquired";
    }
}
