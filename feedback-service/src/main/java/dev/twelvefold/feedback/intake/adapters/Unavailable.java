package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.feedback.intake.application.IntakeSettings;
import dev.twelvefold.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Answers for the time in which the broker, or for keys the database, is away. */
@ApplicationScoped
public class Unavailable {
    private static final String BROKER = "The broker did not acknowledge in time. Only a retry with a key is safe.";
    private static final String KEYS = "Keys cannot be remembered at the moment; nothing without a key is held up.";

    private final Duration retryAfter;

    Unavailable(IntakeSettings settings) {
        this.retryAfter = settings.retryAfter();
    }

    /** 503 for a broker that is away, to which members can be added. */
    public HttpProblem.Builder broker() {
        return Problems.unavailableBuilder(BROKER, retryAfter);
    }

    /** 503 for a database that is away, to which members can be added. */
    public HttpProblem.Builder keys() {
        return Problems.unavailableBuilder(KEYS, retryAfter);
    }
}
