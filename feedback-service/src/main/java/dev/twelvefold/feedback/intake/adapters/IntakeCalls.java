package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.feedback.intake.application.Failures;
import dev.twelvefold.feedback.intake.application.Intake;
import dev.twelvefold.feedback.intake.application.IntakeMeters;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.intake.application.IntakeSettings;
import dev.twelvefold.feedback.intake.application.Poster;
import dev.twelvefold.feedback.intake.application.Taken;
import dev.twelvefold.feedback.intake.domain.IntakeParser;
import dev.twelvefold.feedback.intake.domain.Kind;
import dev.twelvefold.feedback.intake.domain.Reading;
import dev.twelvefold.feedback.intake.domain.Reading.Accepted;
import dev.twelvefold.feedback.intake.domain.Reading.Malformed;
import dev.twelvefold.feedback.intake.domain.Reading.Refused;
import dev.twelvefold.messaging.fields.FieldError;
import dev.twelvefold.rest.Clients;
import dev.twelvefold.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** What every single post has in common: read, judge, publish, answer. */
@ApplicationScoped
class IntakeCalls {
    private static final String REPLAYED = "Idempotent-Replayed";

    private final IntakeParser parser;
    private final Intake intake;
    private final Bodies bodies;
    private final IntakeMeters meters;
    private final SecurityIdentity identity;
    private final Unavailable unavailable;
    private final Duration answerWithin;

    IntakeCalls(
            IntakeParser parser,
            Intake intake,
            Bodies bodies,
            IntakeMeters meters,
            SecurityIdentity identity,
            Unavailable unavailable,
            IntakeSettings settings) {
        this.parser = parser;
        this.intake = intake;
        this.bodies = bodies;
        this.meters = meters;
        this.identity = identity;
        this.unavailable = unavailable;
        this.answerWithin = settings.answerWithin();
    }

    CompletionStage<Response> post(Kind kind, InputStream body, HttpHeaders headers) {
        var reading = parser.single(kind, bodies.single(body, headers), key(headers));
        if (reading instanceof Accepted accepted) {
            return take(accepted).handle(this::answer);
        }
        throw refusal(reading);
    }

    /** Without a key there is nothing to wait for but the broker, which has a limit of its own. */
    private CompletionStage<Taken> take(Accepted accepted) {
        var taken = intake.take(accepted, Poster.now(Clients.nameOf(identity)));
        return accepted.keyed() == null
                ? taken
                : taken.toCompletableFuture().orTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** On the producer's thread, where there is no request to resolve a location against. */
    private Response answer(Taken taken, Throwable failure) {
        if (failure != null) {
            return failed(failure).toResponse();
        }
        meters.taken(taken);
        var answer = Response.status(Status.ACCEPTED)
                .header(
                        HttpHeaders.LOCATION,
                        "/api/v1/feedback/" + taken.receipt().eventId())
                .entity(taken.receipt());
        return (taken.replayed() ? answer.header(REPLAYED, true) : answer).build();
    }

    private HttpProblem failed(Throwable failure) {
        var reason = Failures.reasonOf(failure).orElseThrow(() -> ours(failure));
        meters.rejected(reason);
        return switch (reason) {
            case KEY_REUSED -> Problems.reused("The key was posted with another body before.");
            case KEYS_UNAVAILABLE -> unavailable.keys().build();
            default -> unavailable.broker().build();
        };
    }

    private static CompletionException ours(Throwable failure) {
        return failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
    }

    private HttpProblem refusal(Reading reading) {
        if (reading instanceof Malformed malformed) {
            meters.rejected(Reason.MALFORMED);
            return Problems.malformed("The body " + malformed.detail() + ".");
        }
        meters.rejected(Reason.INVALID);
        return Problems.invalid(((Refused) reading).errors());
    }

    /** Null when there is none. */
    private static String key(HttpHeaders headers) {
        var keys = headers.getRequestHeaders().getOrDefault(IntakeParser.KEY_HEADER, List.of());
        if (keys.size() > 1) {
            throw Problems.invalid(List.of(new FieldError("/" + IntakeParser.KEY_HEADER, "must be given once")));
        }
        return keys.isEmpty() ? null : keys.get(0);
    }
}
