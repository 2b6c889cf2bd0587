package dev.twelvefold.segmentation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.rest.QueryReader;
import dev.twelvefold.rest.Roles;
import dev.twelvefold.segmentation.application.ClassMovements;
import dev.twelvefold.segmentation.domain.ClassFlow;
import dev.twelvefold.segmentation.domain.ClassSizes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the classes came to be as they are: their sizes over time, and who went where. */
@Path("/api/v1/segments")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "segments")
public class SegmentHistoryResource {
    private final ClassMovements movements;
    private final Clock clock;

    SegmentHistoryResource(ClassMovements movements, Clock clock) {
        this.movements = movements;
        this.clock = clock;
    }

    /**
     * The sizes of the classes at an instant.
     *
     * @param at the instant, UTC
     * @param classes customers by class, all five
     * @param total customers in all
     */
    public record SizesView(Instant at, Map<CustomerClass, Long> classes, long total) {
        static SizesView of(ClassSizes sizes) {
            return new SizesView(sizes.at(), sizes.classes(), sizes.total());
        }
    }

    /**
     * The sizes of the classes over time.
     *
     * @param sizes the oldest first, evenly spaced
     */
    public record HistoryView(List<SizesView> sizes) {}

    /**
     * Changes from one class to another.
     *
     * @param from the class before; null for first classes
     * @param to the class after
     * @param changes how many, from 1
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record FlowView(CustomerClass from, CustomerClass to, long changes) {
        static FlowView of(ClassFlow flow) {
            return new FlowView(flow.from(), flow.to(), flow.changes());
        }
    }

    /**
     * Changes of class in a time.
     *
     * @param from where the time begins, UTC; changes at it are not counted
     * @param to where it ends, UTC; changes at it are
     * @param flows in the order of the classes, none without a change
     */
    public record FlowsView(Instant from, Instant to, List<FlowView> flows) {}

    @GET
    @Path("/history")
    @Operation(
            summary = "How many customers were in each class, over time",
            description = "At evenly spaced instants, both ends included, the oldest first.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first instant, 30 days before to by default",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "The last instant, now by default",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "points",
            in = ParameterIn.QUERY,
            description = "How many instants",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "2", maximum = "200", defaultValue = "31"))
    @APIResponse(responseCode = "200", description = "The sizes of all five classes at every instant")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public HistoryView history(@Context UriInfo uri) {
        var grid = SpanParameters.grid(new QueryReader(uri.getQueryParameters()), Times.now(clock));
        var instants = grid.instants();
        var standing = movements.since(instants);
        var sizes = ClassSizes.back(instants, standing.sizes(), standing.steps());
        return new HistoryView(sizes.stream().map(SizesView::of).toList());
    }

    @GET
    @Path("/flows")
    @Operation(
            summary = "How often customers changed from which class to which",
            description = "Changes after from, up to and including to. A customer who went there twice counts twice.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "Where the time begins, 30 days before to by default",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            description = "Where it ends, now by default",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @APIResponse(responseCode = "200", description = "The changes, first classes with from null")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public FlowsView flows(@Context UriInfo uri) {
        var span = SpanParameters.span(new QueryReader(uri.getQueryParameters()), Times.now(clock));
        var flows = movements.flows(span.from(), span.to());
        return new FlowsView(
                span.from(), span.to(), flows.stream().map(FlowView::of).toList());
    }
}
