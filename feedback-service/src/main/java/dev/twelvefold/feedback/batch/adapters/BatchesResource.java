package dev.twelvefold.feedback.batch.adapters;

import dev.twelvefold.feedback.batch.application.BatchIntake;
import dev.twelvefold.feedback.batch.application.BatchReport;
import dev.twelvefold.feedback.batch.domain.Lines;
import dev.twelvefold.feedback.intake.adapters.Bodies;
import dev.twelvefold.feedback.intake.adapters.Unavailable;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.Roles;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.concurrent.CompletionStage;

/** Batches of lines, read from the socket as fast as the broker takes them. META-INF/openapi.yaml describes the call. */
@Path("/api/v1/batches")
@RolesAllowed({Roles.FRONTLINE, Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Blocking
class BatchesResource {
    private static final long MAX_BATCH = 64L * 1024 * 1024;

    private final BatchIntake intake;
    private final Bodies bodies;
    private final Unavailable unavailable;
    private final SecurityIdentity identity;

    BatchesResource(BatchIntake intake, Bodies bodies, Unavailable unavailable, SecurityIdentity identity) {
        this.intake = intake;
        this.bodies = bodies;
        this.unavailable = unavailable;
        this.identity = identity;
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> batch(InputStream body, @Context HttpHeaders headers) {
        bodies.check(headers, MAX_BATCH);
        var lines = new Lines(body, MAX_BATCH, Bodies.MAX_SINGLE);
        return intake.take(lines, identity.getPrincipal().getName())
                .thenApply(report -> lines.isEmpty() ? bodies.missing().toResponse() : answer(report));
    }

    private Response answer(BatchReport report) {
        return switch (report.end()) {
            case COMPLETE -> Response.ok(BatchAnswer.of(report)).build();
            case TOO_LARGE -> problem(bodies.tooLarge(MAX_BATCH), report);
            case BROKEN_OFF -> problem(Bodies.closing(Problems.malformed("The body broke off.")), report);
            case BROKER_AWAY -> problem(Bodies.closing(unavailable.builder().build()), report);
        };
    }

    private static Response problem(HttpProblem problem, BatchReport report) {
        return HttpProblem.builder(problem)
                .with("accepted", report.accepted())
                .with("rejected", report.rejected())
                .build()
                .toResponse();
    }
}
