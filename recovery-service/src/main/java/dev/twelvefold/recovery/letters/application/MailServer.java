package dev.twelvefold.recovery.letters.application;

/** Where letters are handed over. */
public interface MailServer {
    /** What became of a letter. */
    sealed interface Answer {}

    /** The server has it, and delivers it. */
    record Taken() implements Answer {}

    /** The server will never take it. */
    record Refused(String why) implements Answer {}

    /** The server is away, busy, or said nothing in time; it may have the letter all the same. */
    record Postponed(String why) implements Answer {}

    /** Hands a letter over and waits for the server's word. */
    Answer send(StoredLetter letter);
}
