package dev.twelvefold.contracts.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A customer complained.
 *
 * @param customerId the customer
 * @param category what the complaint is about
 * @param description in the customer's words, 1 to 4000 code points
 * @param touchpoint where in the journey it happened, a slug
 * @param severity how badly it hurt; never null, {@link Severity#MEDIUM} by default
 * @param desiredOutcome what the customer asks for; null when not given
 * @param contact how to reach the customer; null when not given
 * @param channel how it reached the company; null when not given
 * @param orderId the order it is about, at most 64 code points; null when not given
 * @param language BCP 47 tag of the customer's words; null when not given
 * @param occurredAt when it happened
 * @param receivedAt when it was taken in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Complained(
        String customerId,
        Category category,
        String description,
        String touchpoint,
        Severity severity,
        DesiredOutcome desiredOutcome,
        Contact contact,
        Channel channel,
        String orderId,
        String language,
        Instant occurredAt,
        Instant receivedAt)
        implements Experience {}
