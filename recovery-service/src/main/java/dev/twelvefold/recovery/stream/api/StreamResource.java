package dev.twelvefold.recovery.stream.api;

import dev.twelvefold.recovery.stream.application.CaseChanges;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to cases, as it happens. */
@Path("/api/v1/stream")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "queues")
public class StreamResource {
    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final CaseChanges changes;
    private final Followers followers;

    StreamResource(CaseChanges changes, Followers followers) {
        this.changes = changes;
        this.followers = followers;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Every change of a case, as it happens",
            description =
                    "Each event has an `id` and, as `data`, a JSON object: `caseId`, `version` (of the case after the change),"
                            + " `what` (as in the timeline), `actor`, `at`, and `case`, the case as it was when the event was"
                            + " sent, whose `version` may be higher already. The events of a case come in the order of their"
                            + " versions. Whoever comes back with `Last-Event-ID` gets all that is behind it, for two days;"
                            + " after that an event named `reset` says that the list has to be loaded anew. Comments keep the"
                            + " connection alive. A client that takes nothing for half a minute is disconnected.")
    @APIResponse(
            responseCode = "200",
            description = "Events without an end",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "400", description = "Last-Event-ID is none of ours")
    @APIResponse(responseCode = "503", description = "This instance has as many clients as it can serve")
    public Multi<OutboundSseEvent> stream(
            @Parameter(
                            description =
                                    "The id of the event that the client had last; without it, only what happens from now on")
                    @HeaderParam(LAST_EVENT_ID)
                    String lastEventId,
            @Context Sse sse) {
        if (followers.isFull()) {
            throw Problems.unavailable("This instance has as many clients as it can serve.", RETRY);
        }
        var given = lastEventId == null || lastEventId.isEmpty() ? null : position(lastEventId);
        var isMore = true;
        while (isMore) {
            isMore = changes.number();
        }
        var last = changes.last();
        var isKnown = given != null && given >= changes.first() - 1 && given <= last;
        return Multi.createFrom()
                .emitter(
                        out -> follow(out, sse, isKnown ? given : last, given != null && !isKnown),
                        BackPressureStrategy.ERROR);
    }

    private void follow(MultiEmitter<? super OutboundSseEvent> out, Sse sse, long position, boolean isReset) {
        var follower = new Follower(out, sse, followers.recent(), position, isReset, System::nanoTime);
        out.onTermination(() -> followers.remove(follower));
        out.onRequest(taken -> follower.send());
        followers.add(follower);
        follower.send();
    }

    private static long position(String lastEventId) {
        if (!lastEventId.matches("\\d{1,18}")) {
            throw Problems.malformed(LAST_EVENT_ID + " must be the id of an event of this stream.");
        }
        return Long.parseLong(lastEventId);
    }
}
