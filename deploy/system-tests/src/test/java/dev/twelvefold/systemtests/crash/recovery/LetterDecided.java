package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.systemtests.crash.Moment;
import dev.twelvefold.systemtests.crash.Place;
import java.util.List;

/** Somebody decides that a letter is sent. */
final class LetterDecided extends LetterStep {
    LetterDecided(Recovery recovery, String customer) {
        super(recovery, customer);
    }

    @Override
    Place commit() {
        return Command.commit(key());
    }

    /** Where the mail server has the letter, and nothing of that is written down yet. */
    static Place mailed(String customer) {
        return new Place("letter", Moment.UPDATE, "NEW.customer_id = '%s'".formatted(customer));
    }

    @Override
    List<String> writes() {
        return List.of("letter-queued");
    }

    @Override
    List<String> publishes() {
        return List.of();
    }
}
