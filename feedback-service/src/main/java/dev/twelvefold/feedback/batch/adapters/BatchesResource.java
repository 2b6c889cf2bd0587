package dev.twelvefold.feedback.batch.adapters;

import dev.twelvefold.feedback.batch.application.BatchIntake;
import dev.twelvefold.feedback.batch.application.BatchReport;
import dev.twelvefold.feedback.batch.domain.Lines;
import dev.twelvefold.feedback.intake.adapters.Bodies;
import dev.twelvefold.feedback.intake.adapters.Unavailable;
import dev.twelvefold.feedback.intake.application.Poster;
import dev.twelvefold.feedback.limit.application.FairUse;
import dev.twelvefold.feedback.limit.application.Limited;
import dev.twelvefold.rest.Clients;
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
@Limited
@Blocking
class BatchesResource {
    private static final long MAX_BATCH = 64L * 1024 * 1024;

    private final BatchIntake intake;
    private final Bodies bodies;
    private final Unavailable unavailable;
    private final SecurityIdentity identity;
    private final FairUse fairUse;

    BatchesResource(
            BatchIntake intake, Bodies bodies, Unavailable unavailable, SecurityIdentity identity, FairUse fairUse) {
        this.intake = intake;
        this.bodies = bodies;
        this.unavailable = unavailable;
        this.identity = identity;
        this.fairUse = fairUse;
    }

    @POST
    @Consumes("application/x-ndjson")
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> batch(InputStream body, @Context HttpHeaders headers) {
        bodies.check(headers, MAX_BATCH);
        var lines = new Lines(body, MAX_BATCH, Bodies.MAX_SINGLE);
        var client = Clients.nameOf(identity);
        return intake.take(lines, Poster.now(client)).thenApply(report -> {
            fairUse.charge(client, report.accepted() + report.rejected() - 1);
            return lines.isEmpty() ? bodies.missing().toResponse() : answer(report);
        });
    }

    private Response answer(BatchReport report) {
        return switch (report.end()) {
            case COMPLETE -> Response.ok(BatchAnswer.of(report)).build();
            case TOO_LARGE -> problem(bodies.tooLarge(MAX_BATCH), report);
            case BROKEN_OFF -> problem(Bodies.closing(Problems.malformed("The body broke off.")), report);
            case BROKER_AWAY -> problem(Bodies.closing(unavailable.broker().build()), report);
            case KEYS_UNAVAILABLE -> problem(Bodies.closing(unavailable.keys().build()), report);
        };
    }

    private static Response problem(HttpProblem problem, BatchReport report) {
        return HttpProblem.builder(problem)
                .with("accepted", report.accepted())
                .with("replayed", report.replayed())
                .with("rejected", report.rejected())
                .build()
                .toResponse();
    }
}
