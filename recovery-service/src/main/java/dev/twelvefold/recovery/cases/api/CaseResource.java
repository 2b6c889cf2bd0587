package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.contracts.feedback.Severity;
import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.cases.application.CaseCatalogue;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Details;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Filter;
import dev.twelvefold.recovery.cases.application.CaseCatalogue.Place;
import dev.twelvefold.recovery.cases.domain.CaseStatus;
import dev.twelvefold.recovery.policy.application.PolicyBook;
import dev.twelvefold.rest.Cursor;
import dev.twelvefold.rest.Page;
import dev.twelvefold.rest.Query;
import dev.twelvefold.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Recovery cases. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "cases", description = "Customers who have been hurt, and how they are won back")
public class CaseResource {
    private final CaseCatalogue catalogue;
    private final PolicyBook policies;
    private final Clock clock;

    CaseResource(CaseCatalogue catalogue, PolicyBook policies, Clock clock) {
        this.catalogue = catalogue;
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A case", description = "With its negatives, clocks and what is suggested.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it is now",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version of the case",
                            schema = @Schema(implementation = String.class)),
            content = @Content(schema = @Schema(implementation = CaseJson.class)))
    @APIResponse(responseCode = "404", description = "There is no such case")
    public Response find(@Parameter(description = "The case's id, a UUID") @PathParam("id") String id) {
        var found = EventIds.uuid(id)
                .flatMap(catalogue::find)
                .map(new CaseJsons(policies.inForce(), Times.now(clock))::of)
                .orElseThrow(CaseIds::unknown);
        return Response.ok(found)
                .tag(new EntityTag(String.valueOf(found.version())))
                .build();
    }

    @GET
    @Operation(
            summary = "Cases by priority, then by the clock that is due next",
            description =
                    "A case whose priority changes while pages are read may show twice; one that stays is never missed.")
    @APIResponse(responseCode = "200", description = "A page of cases")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public Page<CaseJson> list(
            @Parameter(description = "OPEN, AWAITING_APPROVAL, FOLLOWING_UP, RECOVERED or CLOSED") @QueryParam("status")
                    String status,
            @Parameter(description = "User name of who works on it") @QueryParam("assignee") String assignee,
            @Parameter(description = "low, medium, high or critical") @QueryParam("severity") String severity,
            @Parameter(description = "Whether a clock that still runs is past its time") @QueryParam("overdue")
                    String overdue,
            @QueryParam("customerId") String customerId,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") String cursor) {
        var filter = new Filter(
                false,
                Query.oneOf("status", status, CaseStatus.class, Enum::name),
                assignee(assignee),
                Query.oneOf("severity", severity, Severity.class, Severity::wire),
                Query.bool("overdue", overdue),
                Query.customerId("customerId", customerId));
        var items = Query.limit(limit);
        var now = Times.now(clock);
        var found = catalogue.list(filter, CasePlaces.in(cursor), items + 1, now);
        return Page.of(found, items, CaseResource::cursorBehind).map(new CaseJsons(policies.inForce(), now)::of);
    }

    private static Cursor cursorBehind(Details details) {
        return CasePlaces.cursor(Place.of(details.theCase()));
    }

    /** A user name; whatever is none belongs to nobody, but must not reach the database as text that it cannot hold. */
    private static String assignee(String text) {
        if (text != null && !text.matches("[\\p{Graph}]{1,200}")) {
            throw Query.refused("assignee", "must be a user name");
        }
        return text;
    }
}
