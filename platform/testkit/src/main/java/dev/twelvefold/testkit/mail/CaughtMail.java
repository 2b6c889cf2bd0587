package dev.twelvefold.testkit.mail;

import java.time.Instant;

/**
 * A mail as the catcher shows it.
 *
 * @param messageId its {@code Message-ID} with the angle brackets; made up where the mail has none
 * @param to whom the sending server named as recipients, separated by a comma and a space
 * @param subject decoded; empty when there is none
 * @param text its plain part; null when it has none
 * @param html its HTML part; null when it has none
 * @param receivedAt when it came in, UTC
 */
public record CaughtMail(String messageId, String to, String subject, String text, String html, Instant receivedAt) {

    /** Characters that it holds, which is about what it costs in memory. */
    int size() {
        return messageId.length() + to.length() + subject.length() + length(text) + length(html);
    }

    private static int length(String part) {
        return part == null ? 0 : part.length();
    }
}
