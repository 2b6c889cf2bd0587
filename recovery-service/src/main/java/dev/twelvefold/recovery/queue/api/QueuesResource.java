package dev.twelvefold.recovery.queue.api;

import dev.twelvefold.recovery.queue.application.Queues;
import dev.twelvefold.rest.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much there is to do. */
@Path("/api/v1/queues")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "queues", description = "How much there is to do, and what happens")
public class QueuesResource {
    private final Queues queues;
    private final SecurityIdentity caller;

    QueuesResource(Queues queues, SecurityIdentity caller) {
        this.queues = queues;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "How many cases there are of each kind, now")
    @APIResponse(responseCode = "200", description = "The figures")
    public QueuesJson queues() {
        return QueuesJson.of(
                queues.counted(), queues.assignedTo(caller.getPrincipal().getName()));
    }
}
