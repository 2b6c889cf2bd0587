package dev.twelvefold.contracts.recovery;

/**
 * Positives that a case asks for.
 *
 * @param target positives owed by all negatives of the case
 * @param repaid positives that have come in for them
 * @param owed {@code target − repaid}
 */
public record Offset(int target, int repaid, int owed) {}
