package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.feedback.intake.application.Intake;
import dev.twelvefold.feedback.intake.application.IntakeMeters;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.intake.application.Receipt;
import dev.twelvefold.feedback.intake.domain.IntakeParser;
import dev.twelvefold.feedback.intake.domain.Kind;
import dev.twelvefold.feedback.intake.domain.Reading;
import dev.twelvefold.feedback.intake.domain.Reading.Accepted;
import dev.twelvefold.feedback.intake.domain.Reading.Malformed;
import dev.twelvefold.feedback.intake.domain.Reading.Refused;
import dev.twelvefold.messaging.fields.FieldError;
import dev.twelvefold.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What every single post has in common: read, judge, publish, answer. */
@ApplicationScoped
class IntakeCalls {
    private final IntakeParser parser;
    private final Intake intake;
    private final Bodies bodies;
    private final IntakeMeters meters;
    private final SecurityIdentity identity;
    private final Unavailable unavailable;

    IntakeCalls(
            IntakeParser parser,
            Intake intake,
            Bodies bodies,
            IntakeMeters meters,
            SecurityIdentity identity,
            Unavailable unavailable) {
        this.parser = parser;
        this.intake = intake;
        this.bodies = bodies;
        this.meters = meters;
        this.identity = identity;
        this.unavailable = unavailable;
    }

    CompletionStage<Response> post(Kind kind, InputStream body, HttpHeaders headers) {
        var reading = parser.single(kind, bodies.single(body, headers), key(headers));
        if (reading instanceof Accepted accepted) {
            return intake.take(accepted, identity.getPrincipal().getName()).handle(this::answer);
        }
        throw refusal(reading);
    }

    /** On the producer's thread, where there is no request to resolve a location against. */
    private Response answer(Receipt receipt, Throwable failure) {
        if (failure != null) {
            meters.rejected(Reason.BROKER_AWAY);
            return unavailable.problem(failure).toResponse();
        }
        meters.accepted(receipt.kind());
        return Response.status(Status.ACCEPTED)
                .header(HttpHeaders.LOCATION, "/api/v1/feedback/" + receipt.eventId())
                .entity(receipt)
                .build();
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
