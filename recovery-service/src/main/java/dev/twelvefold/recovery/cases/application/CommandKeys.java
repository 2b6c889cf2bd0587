package dev.twelvefold.recovery.cases.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Answers that were given to commands under an idempotency key. */
public interface CommandKeys {
    /**
     * A key as a client gave it.
     *
     * @param client whose key it is
     * @param key 1 to 128 printable ASCII characters
     * @param said hash of the command, the case and the body
     */
    record Key(String client, String key, byte[] said) {}

    /** What was answered: a case at this version, as JSON; null while a call for {@link ManyCases} has not come to its end. */
    record Answer(long version, String json) {}

    /**
     * Takes a key for the surrounding transaction. One that another transaction holds is waited for.
     *
     * @return the answer given under it before; empty when it is new
     * @throws ReusedKeyException when it stands for another command
     */
    Optional<Answer> take(Key key, Instant now);

    /** Keeps the answer to the command of this transaction; one that is kept already stays. */
    void keep(Key key, Answer answer);

    /** Forgets keys that are older than this. */
    void forget(Duration age);
}
