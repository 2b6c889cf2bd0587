package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.feedback.intake.application.BrokerAwayException;
import dev.twelvefold.feedback.intake.application.IntakeSettings;
import dev.twelvefold.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/** Answers for the time in which the broker is away. */
@ApplicationScoped
public class Unavailable {
    private static final String DETAIL = "The broker did not acknowledge in time. Only a retry with a key is safe.";

    private final Duration retryAfter;

    Unavailable(IntakeSettings settings) {
        this.retryAfter = settings.retryAfter();
    }

    /** 503 to which members can be added. */
    public HttpProblem.Builder builder() {
        return Problems.unavailableBuilder(DETAIL, retryAfter);
    }

    /** 503 for a broker that is away; anything else is our own fault, and thrown on. */
    HttpProblem problem(Throwable failure) {
        var cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof BrokerAwayException) {
            return builder().build();
        }
        throw new CompletionException(cause);
    }
}
