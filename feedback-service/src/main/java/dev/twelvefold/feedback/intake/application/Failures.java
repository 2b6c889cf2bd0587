package dev.twelvefold.feedback.intake.application;

import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.keys.application.KeysUnavailableException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Tells apart why a post was not taken in. */
public final class Failures {
    private Failures() {}

    /**
     * The reason.
     *
     * @throws CompletionException around a failure that is our own fault
     */
    public static Reason reasonOf(Throwable failure) {
        var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof KeyReusedException) {
            return Reason.KEY_REUSED;
        }
        if (cause instanceof KeysUnavailableException) {
            return Reason.KEYS_UNAVAILABLE;
        }
        if (cause instanceof BrokerAwayException || cause instanceof TimeoutException) {
            return Reason.BROKER_AWAY;
        }
        throw new CompletionException(cause);
    }
}
