package dev.twelvefold.recovery.cases.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How commands are kept and time is looked after; what people decide by is the policy. */
@ConfigMapping(prefix = "twelvefold.recovery.cases")
public interface CaseSettings {
    /** How long a command's answer is kept for a retry with the same key. */
    Duration keepKeys();

    /** How often the timer looks for what is due, as a scheduler reads it. */
    String timerInterval();
}
