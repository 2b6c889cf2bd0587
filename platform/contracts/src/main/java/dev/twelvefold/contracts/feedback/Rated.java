package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A customer rated one contact.
 *
 * @param customerId the customer
 * @param score 1 (worst) to 5 (best)
 * @param touchpoint where in the journey it happened, a slug
 * @param comment in the customer's words, at most 4000 code points; null when not given
 * @param channel how it reached the company; null when not given
 * @param orderId the order it is about, at most 64 code points; null when not given
 * @param language BCP 47 tag of the customer's words; null when not given
 * @param occurredAt when it happened
 * @param receivedAt when it was taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rated(
        String customerId,
        int score,
        String touchpoint,
        String comment,
        Channel channel,
        String orderId,
        String language,
        Instant occurredAt,
        Instant receivedAt)
        implements Experience {}
