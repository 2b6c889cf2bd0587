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

/** Who works on a case, and whether it waits. */
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
public class QueueResource {
    private final CommandCalls calls;

    QueueResource(CommandCalls calls) {
        this.calls = calls;
    }

    @POST
    @Path("/{id}/claim")
    @Operation(
            summary = "Takes the case",
            description =
                    "The first wins; claiming one's own changes nothing. A claim lapses when its holder does nothing for some time.")
    public Response claim(
            @PathParam("id") String id, @BeanParam CommandHeaders headers, @Parameter(hidden = true) byte[] body) {
        return calls.act("claim", id, headers, body, (life, act) -> life.queue().claim(act));
    }

    @POST
    @Path("/{id}/release")
    @Operation(
            summary = "Gives the case back",
            description = "A lead may do so for others. A case that nobody has stays so.")
    public Response release(
            @PathParam("id") String id, @BeanParam CommandHeaders headers, @Parameter(hidden = true) byte[] body) {
        return calls.act(
                "release", id, headers, body, (life, act) -> life.queue().release(act));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/assign")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(summary = "Gives the case to somebody, whoever has it", description = "What is given does not lapse.")
    public Response assign(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Assign.class)))
                    byte[] body) {
        return calls.run("assign", id, headers, body, fields -> {
            var assignee = CommandBodies.userName(fields, "assignee");
            return (life, act) -> life.queue().assign(act, assignee);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/pause")
    @Operation(summary = "The case waits for its customer, and its clocks stand still")
    public Response pause(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Pause.class)))
                    byte[] body) {
        return calls.run("pause", id, headers, body, fields -> {
            var reason = CommandBodies.words(fields, "reason");
            var until = fields.instant("until", Need.OPTIONAL);
            return (life, act) -> {
                CommandBodies.requireFuture("until", until, act);
                life.queue().pause(act, reason, until);
            };
        });
    }

    @POST
    @Path("/{id}/resume")
    @Operation(summary = "The case goes on")
    public Response resume(
            @PathParam("id") String id, @BeanParam CommandHeaders headers, @Parameter(hidden = true) byte[] body) {
        return calls.act(
                "resume", id, headers, body, (life, act) -> life.queue().resume(act));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/notes")
    @Operation(summary = "Writes something down in the timeline")
    public Response note(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Note.class))) byte[] body) {
        return calls.run("notes", id, headers, body, fields -> {
            var text = CommandBodies.words(fields, "text");
            return (life, act) -> life.note(act, text);
        });
    }
}
