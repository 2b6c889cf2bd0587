package dev.twelvefold.recovery.cases.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long things of a case last, until that is a policy. */
@ConfigMapping(prefix = "twelvefold.recovery.cases")
public interface CaseSettings {
    /** How long somebody holds a case without doing anything. */
    Duration claim();

    /** How long after its end a negative reopens a case. */
    Duration reopening();

    /** How long a command's answer is kept for a retry with the same key. */
    Duration keepKeys();

    /** How often the timer looks for what is due, as a scheduler reads it. */
    String timerInterval();
}
