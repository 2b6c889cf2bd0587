package dev.twelvefold.recovery.cases.api;

import dev.twelvefold.messaging.EventIds;
import dev.twelvefold.recovery.cases.application.TimelineEntry;
import dev.twelvefold.recovery.cases.application.TimelineReading;
import dev.twelvefold.rest.Cursor;
import dev.twelvefold.rest.Page;
import dev.twelvefold.rest.Query;
import dev.twelvefold.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has happened to a case. */
@Path("/api/v1/cases")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "cases")
public class TimelineResource {
    private final TimelineReading timelines;

    TimelineResource(TimelineReading timelines) {
        this.timelines = timelines;
    }

    @GET
    @Path("/{id}/timeline")
    @Operation(
            summary = "Everything that has happened to a case, the oldest first",
            description =
                    "Entries are chained by hashes, and every answer says whether the whole chain is as it was written.")
    @APIResponse(responseCode = "200", description = "A page of entries")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    @APIResponse(responseCode = "404", description = "There is no such case")
    public TimelineJson timeline(
            @PathParam("id") String id,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "The next of the page before") @QueryParam("cursor") String cursor) {
        var items = Query.limit(limit);
        var behind = Cursor.parse(cursor, 1).map(TimelineResource::seq).orElse(0L);
        var extract = EventIds.uuid(id)
                .flatMap(caseId -> timelines.read(caseId, behind, items + 1))
                .orElseThrow(CaseIds::unknown);
        var page = Page.of(extract.entries(), items, TimelineResource::cursor).map(TimelineJson.EntryJson::of);
        return new TimelineJson(
                page.items(),
                page.next(),
                extract.brokenAt().isEmpty(),
                extract.brokenAt().orElse(null));
    }

    private static Cursor cursor(TimelineEntry entry) {
        return Cursor.behind(String.valueOf(entry.seq()));
    }

    private static long seq(Cursor cursor) {
        var text = cursor.key().get(0);
        if (!text.matches("\\d{1,18}")) {
            throw Cursor.refused();
        }
        return Long.parseLong(text);
    }
}
