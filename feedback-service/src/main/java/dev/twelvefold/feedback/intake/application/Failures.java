package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.keys.application.KeysUnavailableException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Tells apart why a post was not taken in. */
public final class Failures {
    private Failures() {}

    /** The reason; empty for a failure that is our own fault. */
    public static Optional<Reason> reasonOf(Throwable failure) {
        var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof KeyReusedException) {
            return Optional.of(Reason.KEY_REUSED);
        }
        if (cause instanceof KeysUnavailableException) {
            return Optional.of(Reason.KEYS_UNAVAILABLE);
        }
        return cause instanceof BrokerAwayException || cause instanceof TimeoutException
                ? Optional.of(Reason.BROKER_AWAY)
                : Optional.empty();
    }
}
