package dev.twelvefold.segmentation.api;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.rest.Roles;
import dev.twelvefold.segmentation.application.CustomerCatalogue;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sizes of the classes. */
@Path("/api/v1/segments")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "segments")
public class SegmentResource {
    private final CustomerCatalogue catalogue;
    private final Clock clock;

    SegmentResource(CustomerCatalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * The sizes of the classes.
     *
     * @param classes customers by class, all five
     * @param atRisk customers at risk
     * @param total customers in all
     * @param asOf when they were counted, UTC
     */
    public record SegmentsView(Map<CustomerClass, Long> classes, long atRisk, long total, Instant asOf) {}

    @GET
    @Operation(summary = "How many customers are in each class, and at risk")
    @APIResponse(responseCode = "200", description = "The sizes of all five classes")
    public SegmentsView segments() {
        var asOf = Times.now(clock);
        var segments = catalogue.segments();
        return new SegmentsView(segments.classes(), segments.atRisk(), segments.total(), asOf);
    }
}
