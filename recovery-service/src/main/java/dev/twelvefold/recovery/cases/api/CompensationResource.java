package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.contracts.recovery.CompensationKind;
import dev.twelvefold.messaging.fields.Need;
import dev.twelvefold.recovery.cases.application.CompensationDesk;
import dev.twelvefold.recovery.cases.domain.Offer;
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

/** What the customer of a case is given, and who decides that. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Tag(name = "cases")
@APIResponse(
        responseCode = "200",
        description = "The case as it is now",
        content = @Content(schema = @Schema(implementation = CaseJson.class)))
@APIResponse(responseCode = "403", description = "The role does not permit it, or it is for somebody else to approve")
@APIResponse(responseCode = "404", description = "There is no such case")
@APIResponse(
        responseCode = "409",
        description =
                "The case is in a state in which this cannot be done, or the cap for the customer or the budget of the"
                        + " day is exceeded; `leftUsd` then tells how much is left")
@APIResponse(responseCode = "412", description = "`If-Match` names another version of the case")
@APIResponse(responseCode = "422", description = "The idempotency key stands for another command")
public class CompensationResource {
    private final CommandCalls calls;
    private final CompensationDesk desk;

    CompensationResource(CommandCalls calls, CompensationDesk desk) {
        this.calls = calls;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/compensation")
    @Operation(
            summary = "Proposes what the customer is given",
            description =
                    "Within the caller's limit (inclusive, in US dollars by the policy's rates) it is approved at once, and the"
                            + " payer is asked for it. Above it another person whose limit covers it approves; above the manager's"
                            + " limit two people do. The amount is reserved from the cap for the customer and from the budget of the"
                            + " day until it is rejected or fails.")
    @APIResponse(responseCode = "400", description = "A field is wrong, or the policy has no rate for the currency")
    public Response propose(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Propose.class)))
                    byte[] body) {
        return calls.run("compensation", id, headers, body, fields -> {
            var offer = new Offer(
                    fields.oneOf("kind", Need.REQUIRED, CompensationKind.class),
                    fields.amount("amount", Need.REQUIRED),
                    fields.currency("currency", Need.REQUIRED),
                    CommandBodies.words(fields, "reason"));
            return (life, act) -> desk.propose(life, act, calls.rank(), offer);
        });
    }

    @POST
    @Path("/{id}/compensation/approve")
    @Operation(
            summary = "Approves what is proposed",
            description =
                    "Nobody approves what they have proposed. Above the manager's limit two leads or managers do, at least one"
                            + " of them a manager.")
    public Response approve(
            @PathParam("id") String id, @BeanParam CommandHeaders headers, @Parameter(hidden = true) byte[] body) {
        return calls.act(
                "compensation/approve", id, headers, body, (life, act) -> desk.approve(life, act, calls.rank()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/compensation/reject")
    @Operation(
            summary = "What is proposed will not be given",
            description = "What was reserved for it is free again. Who proposed it may take it back so.")
    public Response reject(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = CommandBodies.Reason.class)))
                    byte[] body) {
        return calls.run("compensation/reject", id, headers, body, fields -> {
            var reason = CommandBodies.words(fields, "reason");
            return (life, act) -> life.repair().reject(act, reason);
        });
    }
}
