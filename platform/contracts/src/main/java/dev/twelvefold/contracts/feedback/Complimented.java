package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A customer praised a contact.
 *
 * @param customerId the customer
 * @param touchpoint where in the journey it happened, a slug
 * @param text in the customer's words, at most 4000 code points; null when not given
 * @param category what the praise is about; null when not given
 * @param channel how it reached the company; null when not given
 * @param orderId the order it is about, at most 64 code points; null when not given
 * @param language BCP 47 tag of the customer's words; null when not given
 * @param occurredAt when it happened
 * @param receivedAt when it was taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Complimented(
        String customerId,
        String touchpoint,
        String text,
        Category category,
        Channel channel,
        String orderId,
        String language,
        Instant occurredAt,
        Instant receivedAt)
        implements Experience {}
