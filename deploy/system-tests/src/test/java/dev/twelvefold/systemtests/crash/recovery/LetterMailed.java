package dev.twelvefold.systemtests.crash.recovery;

import dev.twelvefold.systemtests.crash.Place;
import java.util.List;

/** The mail server has taken a letter, and that is noted. */
final class LetterMailed extends LetterStep {
    LetterMailed(Recovery recovery, String customer) {
        super(recovery, customer);
    }

    @Override
    Place commit() {
        return intoOutbox(ofCase("apology-sent"));
    }

    @Override
    List<String> writes() {
        return List.of("apology-sent");
    }

    @Override
    List<String> publishes() {
        return List.of(ofCase("apology-sent"));
    }
}
