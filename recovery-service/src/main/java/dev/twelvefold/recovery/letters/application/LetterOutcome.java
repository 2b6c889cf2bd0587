package dev.twelvefold.recovery.letters.application;

/** Who wants to know what became of letters, in the transaction in which that is written down. */
public interface LetterOutcome {
    /** The letter is settled: {@code SENT} or {@code REJECTED}. */
    void settled(StoredLetter letter);
}
