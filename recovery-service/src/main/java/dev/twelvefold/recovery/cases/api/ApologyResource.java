package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.recovery.letters.application.Apologies;
import dev.twelvefold.recovery.letters.application.Apologies.Given;
import dev.twelvefold.recovery.letters.application.LetterConfig;
import dev.twelvefold.recovery.letters.application.Outcomes;
import dev.twelvefold.rest.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sending an apology, or recording one. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER})
@Tag(name = "cases")
public class ApologyResource {
    private final CommandCalls calls;
    private final Apologies apologies;
    private final Outcomes outcomes;
    private final LetterConfig config;

    ApologyResource(CommandCalls calls, Apologies apologies, Outcomes outcomes, LetterConfig config) {
        this.calls = calls;
        this.apologies = apologies;
        this.outcomes = outcomes;
        this.config = config;
    }

    @POST
    @Path("/{id}/apology")
    @Blocking
    @Operation(
            summary = "Sends the apology, or records one that was given by hand",
            description =
                    "By mail the letter is kept first and then sent; the call waits up to five seconds for the mail"
                            + " server's word. `SENT` means that the server has it. Until then the apology stays `DUE`, and"
                            + " `delivery` says how far the letter is: the service goes on trying by itself. A letter that was"
                            + " refused (`REJECTED`) may be followed by another.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is now",
            content = @Content(schema = @Schema(implementation = CaseJson.class)))
    @APIResponse(responseCode = "400", description = "A field is wrong")
    @APIResponse(responseCode = "403", description = "The role does not permit it")
    @APIResponse(responseCode = "404", description = "There is no such case")
    @APIResponse(
            responseCode = "409",
            description = "The case has ended, the apology is not due, a letter is on its way, or no address is known")
    @APIResponse(responseCode = "412", description = "`If-Match` names another version of the case")
    @APIResponse(responseCode = "422", description = "The idempotency key stands for another command")
    public Uni<Response> give(
            @PathParam("id") String id,
            @BeanParam CommandHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = ApologyBodies.Apology.class)))
                    byte[] body) {
        var given = new AtomicReference<Given>();
        try {
            var answer = calls.run("apology", id, headers, CommandCalls.orEmpty(body), fields -> {
                var wish = ApologyBodies.wish(fields);
                return (life, act) -> given.set(apologies.give(life, act, wish));
            });
            return given.get() == null ? presently(answer, id) : afterwards(given.get(), answer, id);
        } catch (RuntimeException e) {
            Optional.ofNullable(given.get()).ifPresent(undone -> outcomes.forget(undone.letterId()));
            throw e;
        }
    }

    /** A retry: what was answered first may have been overtaken by what became of the letter. */
    private Uni<Response> presently(Response answer, String id) {
        return Uni.createFrom().item(() -> calls.presently(answer, id));
    }

    /** When the letter is settled or the time is over; no thread waits for it. */
    private Uni<Response> afterwards(Given given, Response answer, String id) {
        return Uni.createFrom()
                .completionStage(given.settled())
                .ifNoItem()
                .after(config.waitForOutcome())
                .recoverWithItem(() -> null)
                .eventually(() -> outcomes.forget(given.letterId()))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(settledOrNot -> calls.presently(answer, id));
    }
}
