package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.contracts.recovery.CloseReason;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done for the customer of a case, and its end. */
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
public class RepairResource {
    private final CommandCalls calls;

    RepairResource(CommandCalls calls) {
        this.calls = calls;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/apology/waive")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(summary = "There is nothing to apologise for")
    public Response waiveApology(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Reason.class)))
                    byte[] body) {
        return calls.run("apology/waive", id, headers, body, fields -> {
            var reason = CommandBodies.words(fields, "reason");
            return (life, act) -> life.repair().waiveApology(act, reason);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/compensation/waive")
    @Operation(summary = "The customer is given nothing")
    public Response waiveCompensation(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Reason.class)))
                    byte[] body) {
        return calls.run("compensation/waive", id, headers, body, fields -> {
            var reason = CommandBodies.words(fields, "reason");
            return (life, act) -> life.repair().waiveCompensation(act, reason);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/close")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(summary = "Ends the case", description = "Changes no ledger; what is proposed is rejected.")
    public Response close(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Close.class)))
                    byte[] body) {
        return calls.run("close", id, headers, body, fields -> {
            var reason = fields.oneOf("reason", Need.REQUIRED, CloseReason.class);
            var note = fields.text("note", Need.OPTIONAL, 1, CommandBodies.WORDS);
            return (life, act) -> life.repair().close(act, reason, note);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/reopen")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(
            summary = "Takes an ended case up again",
            description =
                    "Unless another case of the customer is open. Where nothing was left to do, apology and compensation are due anew.")
    public Response reopen(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Reopen.class)))
                    byte[] body) {
        return calls.run("reopen", id, headers, body, fields -> {
            var note = CommandBodies.words(fields, "note");
            return (life, act) -> life.repair().reopen(act, note);
        });
    }
}
