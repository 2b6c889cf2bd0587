package dev.twelvefold.recovery.letters.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Settings of the letters, {@code twelvefold.letters.*}. */
@ConfigMapping(prefix = "twelvefold.letters")
public interface LetterConfig {
    /** A directory whose files take the place of packaged templates of the same name, and may add languages. */
    Optional<Path> templates();

    /** The sender, {@code a@b} or {@code Name <a@b>}: what the mailer is told as well. Without it letters wait. */
    Optional<String> from();

    /** The company in whose name letters are written. */
    @WithDefault("Twelvefold")
    String company();

    /** Where whoever signs can be reached: stands in the letter, and replies go there. Without it they go to the sender's. */
    Optional<String> contact();

    /** How those who sign are called, by user name; others sign with that. */
    Map<String, String> signatures();

    /** How long one delivery may take before it counts as failed; far below the transaction that it is part of. */
    @WithDefault("10s")
    Duration smtpTimeout();

    /** How often the table is looked at without being woken: finds what a crashed instance left and what is due again. */
    @WithDefault("500ms")
    Duration pollInterval();

    /** The first pause before a letter that the server could not take is tried again; doubles with each attempt. */
    @WithDefault("2s")
    Duration minBackoff();

    /** The longest such pause: a mail server that was away is found again in reasonable time. */
    @WithDefault("5m")
    Duration maxBackoff();

    /** From when on a letter that nobody takes is as good as refused, as mail servers do (RFC 5321, 4.5.4.1: 4 to 5 days). */
    @WithDefault("5d")
    Duration giveUpAfter();

    /** How long a person who sends a letter waits for the mail server's word. */
    @WithDefault("5s")
    Duration waitForOutcome();
}
