package dev.twelvefold.contracts.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.feedback.Channel;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A customer bought something.
 *
 * @param customerId the customer
 * @param amount what was paid, above 0, at most 15 integer and 4 fraction digits
 * @param currency ISO 4217 code of {@code amount}
 * @param discounted whether it was bought at a discount
 * @param orderId the order, at most 64 code points; null when not given
 * @param channel how it reached the company; null when not given
 * @param occurredAt when it happened
 * @param receivedAt when it was taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Purchased(
        String customerId,
        BigDecimal amount,
        String currency,
        boolean discounted,
        String orderId,
        Channel channel,
        Instant occurredAt,
        Instant receivedAt)
        implements Activity {
    @Override
    public String type() {
        return "purchased";
    }
}
