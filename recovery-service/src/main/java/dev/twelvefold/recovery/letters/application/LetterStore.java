package dev.twelvefold.recovery.letters.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The letters that are kept. Everything here belongs to the surrounding transaction. */
public interface LetterStore {
    /** Keeps a new letter. */
    void add(StoredLetter letter);

    /** The letter that has been due longest and that nobody else holds; held until the transaction ends. */
    Optional<StoredLetter> holdDue(Instant now);

    /** The letter with this id, if it is still to be sent; held until the transaction ends. */
    Optional<StoredLetter> hold(UUID letterId);

    /** Keeps how the delivery of a letter that is held went. */
    void update(StoredLetter letter);

    /** What was written for a case, newest first. */
    List<StoredLetter> of(UUID caseId);
}
