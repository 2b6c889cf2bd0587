package dev.twelvefold.recovery.letters.api;

import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.recovery.letters.application.Drafts;
import dev.twelvefold.recovery.letters.application.LetterArchive;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Letters of recovery cases, for reading. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "cases")
public class LetterResource {
    private final Drafts drafts;
    private final LetterArchive archive;
    private final SecurityIdentity caller;

    LetterResource(Drafts drafts, LetterArchive archive, SecurityIdentity caller) {
        this.drafts = drafts;
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/apology/preview")
    @Operation(
            summary = "The letter that a case asks for",
            description = "Filled with the customer's own case and signed by whoever asks. Nothing is sent.")
    @APIResponse(responseCode = "200", description = "The letter")
    @APIResponse(responseCode = "400", description = "The language is none")
    @APIResponse(responseCode = "404", description = "There is no such case")
    public DraftJson preview(
            @Parameter(description = "The case's id, a UUID") @PathParam("id") String id,
            @Parameter(
                            description =
                                    "BCP 47. Without it, or where nothing is written in it: its base, the customer's,"
                                            + " the default, English")
                    @QueryParam("language")
                    String language) {
        return EventIds.uuid(id)
                .flatMap(caseId ->
                        drafts.write(caseId, language, caller.getPrincipal().getName()))
                .map(DraftJson::of)
                .orElseThrow(() -> Problems.notFound("There is no such case."));
    }

    @GET
    @Path("/{id}/apology")
    @Operation(
            summary = "What was written to the customer of a case",
            description = "Every letter word for word as it was sent, and what was given by hand, newest first.")
    @APIResponse(responseCode = "200", description = "The letters")
    @APIResponse(responseCode = "404", description = "There is no such case")
    public LetterJson.Letters letters(@Parameter(description = "The case's id, a UUID") @PathParam("id") String id) {
        return EventIds.uuid(id)
                .flatMap(archive::of)
                .map(letters -> new LetterJson.Letters(
                        letters.stream().map(LetterJson::of).toList()))
                .orElseThrow(() -> Problems.notFound("There is no such case."));
    }
}
