package dev.twelvefold.recovery.letters.domain;

/**
 * Who answers for a letter.
 *
 * @param name of the person who signs
 * @param contact an address or telephone number where that person can be reached; null when replying is the way
 */
public record Responder(String name, String contact) {}
