package dev.twelvefold.feedback.intake.adapters;

import dev.twelvefold.feedback.intake.domain.Kind;
import dev.twelvefold.feedback.limit.application.Limited;
import dev.twelvefold.rest.Roles;
import io.smallrye.common.annotation.NonBlocking;
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

/**
 * Single posts. On the event loops of HTTP, since nothing here blocks: a body of the allowed size has come by then (a larger one
 * is read, and refused, on a worker thread), and neither the database nor the broker is waited for. META-INF/openapi.yaml
 * describes the calls.
 */
@Path("/api/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.FRONTLINE, Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Limited
@SinglePost
@NonBlocking
class IntakeResource {
    private final IntakeCalls calls;

    IntakeResource(IntakeCalls calls) {
        this.calls = calls;
    }

    @POST
    @Path("ratings")
    public CompletionStage<Response> rating(InputStream body, @Context HttpHeaders headers) {
        return calls.post(Kind.RATING, body, headers);
    }

    @POST
    @Path("complaints")
    public CompletionStage<Response> complaint(InputStream body, @Context HttpHeaders headers) {
        return calls.post(Kind.COMPLAINT, body, headers);
    }

    @POST
    @Path("compliments")
    public CompletionStage<Response> compliment(InputStream body, @Context HttpHeaders headers) {
        return calls.post(Kind.COMPLIMENT, body, headers);
    }

    @POST
    @Path("activities")
    public CompletionStage<Response> activity(InputStream body, @Context HttpHeaders headers) {
        return calls.post(Kind.ACTIVITY, body, headers);
    }
}
