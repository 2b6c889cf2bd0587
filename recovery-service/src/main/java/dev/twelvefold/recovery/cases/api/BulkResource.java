package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One command for many cases. */
@Path("/api/v1/cases/bulk")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Tag(name = "cases")
@APIResponse(
        responseCode = "200",
        description = "What became of each case; a refused one hinders no other",
        content = @Content(schema = @Schema(implementation = BulkJson.class)))
@APIResponse(responseCode = "400", description = "The body is wrong; nothing was done")
@APIResponse(responseCode = "403", description = "The role does not permit it")
@APIResponse(responseCode = "422", description = "The idempotency key stands for another command")
@APIResponse(
        responseCode = "503",
        description = "The database went away on the way; a retry with the same key does what is left")
public class BulkResource {
    private static final String KEY =
            "1 to 128 printable ASCII characters, for the whole: a retry does what is left, and gets the same answer";

    private final BulkCalls calls;

    BulkResource(BulkCalls calls) {
        this.calls = calls;
    }

    @Schema(name = "BulkClaim")
    record Claim(
            @Schema(required = true, minItems = 1, maxItems = BulkCalls.MOST, uniqueItems = true)
            List<String> caseIds) {}

    @Schema(name = "BulkAssignment")
    record Assign(
            @Schema(required = true, minItems = 1, maxItems = BulkCalls.MOST, uniqueItems = true)
            List<String> caseIds,

            @Schema(required = true) String assignee) {}

    @Schema(name = "BulkNote")
    record Note(
            @Schema(required = true, minItems = 1, maxItems = BulkCalls.MOST, uniqueItems = true)
            List<String> caseIds,

            @Schema(required = true, maxLength = CommandBodies.WORDS)
            String text) {}

    @POST
    @Path("/claim")
    @Operation(summary = "Takes cases", description = "As for one case; `owner` names who has what one did not get.")
    public Response claim(
            @Parameter(description = KEY) @HeaderParam(CommandHeaders.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody(content = @Content(schema = @Schema(implementation = Claim.class))) byte[] body) {
        return calls.run(
                "claim",
                idempotencyKey,
                body,
                fields -> (life, act) -> life.queue().claim(act));
    }

    @POST
    @Path("/assign")
    @RolesAllowed({Roles.LEAD, Roles.MANAGER})
    @Operation(summary = "Gives cases to somebody, whoever has them")
    public Response assign(
            @Parameter(description = KEY) @HeaderParam(CommandHeaders.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody(content = @Content(schema = @Schema(implementation = Assign.class))) byte[] body) {
        return calls.run("assign", idempotencyKey, body, fields -> {
            var assignee = CommandBodies.userName(fields, "assignee");
            return (life, act) -> life.queue().assign(act, assignee);
        });
    }

    @POST
    @Path("/note")
    @Operation(summary = "Writes the same down in the timelines of cases")
    public Response note(
            @Parameter(description = KEY) @HeaderParam(CommandHeaders.IDEMPOTENCY_KEY) String idempotencyKey,
            @RequestBody(content = @Content(schema = @Schema(implementation = Note.class))) byte[] body) {
        return calls.run("note", idempotencyKey, body, fields -> {
            var text = CommandBodies.words(fields, "text");
            return (life, act) -> life.note(act, text);
        });
    }
}
