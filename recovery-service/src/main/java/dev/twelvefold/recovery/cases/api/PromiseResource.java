package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the customer of a case is promised. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Tag(name = "cases")
@APIResponse(
        responseCode = "200",
        description = "The case as it is now",
        content = @Content(schema = @Schema(implementation = CaseJson.class)))
@APIResponse(responseCode = "403", description = "The role does not permit it")
@APIResponse(responseCode = "404", description = "There is no such case")
@APIResponse(
        responseCode = "409",
        description =
                "The case is in a state in which this cannot be done; `owner` names who has it, where that is why")
@APIResponse(responseCode = "412", description = "`If-Match` names another version of the case")
@APIResponse(responseCode = "422", description = "The idempotency key stands for another command")
public class PromiseResource {
    private final CommandCalls calls;

    PromiseResource(CommandCalls calls) {
        this.calls = calls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/promises")
    @Operation(summary = "Promises something to the customer")
    public Response promise(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Promise.class)))
                    byte[] body) {
        return calls.run("promises", id, headers, body, fields -> {
            var text = CommandBodies.words(fields, "text");
            var dueAt = fields.instant("dueAt", Need.REQUIRED);
            return (life, act) -> {
                CommandBodies.requireFuture("dueAt", dueAt, act);
                life.promises().make(act, text, dueAt);
            };
        });
    }

    @POST
    @Path("/{id}/promises/{promiseId}/keep")
    @Operation(summary = "The promise was kept")
    public Response keep(
            @PathParam("id") String id,
            @PathParam("promiseId") String promiseId,
            @BeanParam CommandHeaders headers,
            @Parameter(hidden = true) byte[] body) {
        return calls.act("promises/keep " + promiseId, id, headers, body, (life, act) -> life.promises()
                .keep(act, promiseId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/promises/{promiseId}/withdraw")
    @Operation(summary = "The promise is taken back")
    public Response withdraw(
            @PathParam("id") String id,
            @PathParam("promiseId") String promiseId,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Reason.class)))
                    byte[] body) {
        return calls.run("promises/withdraw " + promiseId, id, headers, body, fields -> {
            var reason = CommandBodies.words(fields, "reason");
            return (life, act) -> life.promises().withdraw(act, promiseId, reason);
        });
    }
}
