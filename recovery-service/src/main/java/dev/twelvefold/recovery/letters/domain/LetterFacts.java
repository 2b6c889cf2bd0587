package dev.twelvefold.recovery.letters.domain;

import java.time.LocalDate;

/**
 * What a letter is filled with.
 *
 * @param customerName how the person wants to be called; null when not known
 * @param occasion what it apologises for
 * @param words what the customer said, or what was promised; null when nothing was said
 * @param day when it happened, in the policy's zone
 * @param touchpoint where it happened, a slug; null when not known
 * @param redress what the customer is given; null when nothing is decided
 * @param responder who signs and answers
 * @param caseNumber for example {@code R-000042}
 */
public record LetterFacts(
        String customerName,
        Occasion occasion,
        String words,
        LocalDate day,
        String touchpoint,
        Redress redress,
        Responder responder,
        String caseNumber) {}
