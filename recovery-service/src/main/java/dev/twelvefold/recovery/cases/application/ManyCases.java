package dev.twelvefold.recovery.cases.application;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.cases.application.CommandKeys.Answer;
import dev.twelvefold.recovery.cases.application.CommandKeys.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys of a call that does something to many cases, each in a transaction of its own. The key of the whole is taken first and
 * answered last; between, each case is done under a key of its own, so that whoever takes up a call that broke off does none twice.
 */
@ApplicationScoped
@Transactional
public class ManyCases {
    /** Nobody can give a key with this character in it. */
    private static final char OF = '\u001F';

    private final CommandKeys keys;
    private final Clock clock;

    ManyCases(CommandKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The key for one case of the whole; null when the whole has none. */
    public static Key of(Key whole, UUID caseId) {
        return whole == null ? null : new Key(whole.client(), whole.key() + OF + caseId, whole.said());
    }

    /**
     * Begins a call, or takes it up.
     *
     * @return what was answered to it before; empty when it has not come to its end
     * @throws ReusedKeyException when the key stands for another call
     */
    public Optional<String> begin(Key whole) {
        return keys.take(whole, Times.now(clock)).map(Answer::json);
    }

    /** Keeps the answer; of two that came to the end at once, that of the first is given to both. */
    public String end(Key whole, String answer) {
        keys.keep(whole, new Answer(0, answer));
        return keys.take(whole, Times.now(clock)).map(Answer::json).orElseThrow();
    }
}
