package dev.twelvefold.recovery.letters.application;

import dev.twelvefold.contracts.recovery.ApologyVia;
import dev.twelvefold.recovery.cases.domain.CaseDebt;
import dev.twelvefold.recovery.letters.domain.Delivery;
import java.time.Instant;
import java.util.UUID;

/**
 * An apology as it was given.
 *
 * @param language in which it is written, in lower case
 * @param writtenBy user name of who sent or gave it
 * @param mail what is sent; null when it was given by hand
 * @param words what was written or said; null when that was not recorded
 */
public record StoredLetter(
        UUID letterId,
        UUID caseId,
        String customerId,
        ApologyVia via,
        String language,
        String writtenBy,
        Instant writtenAt,
        Mail mail,
        String words,
        Delivery delivery) {

    /**
     * What goes to the mail server beside the words.
     *
     * @param to the one address
     * @param messageId with its angle brackets; the same at every attempt
     */
    public record Mail(String to, String subject, String html, String messageId) {}

    /** Whether whoever wrote it could know of this negative. */
    boolean answers(CaseDebt negative) {
        return !negative.receivedAt().isAfter(writtenAt);
    }

    StoredLetter with(Delivery now) {
        return new StoredLetter(letterId, caseId, customerId, via, language, writtenBy, writtenAt, mail, words, now);
    }
}
