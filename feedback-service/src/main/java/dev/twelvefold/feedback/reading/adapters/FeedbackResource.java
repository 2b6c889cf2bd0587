package dev.twelvefold.feedback.reading.adapters;

import dev.twelvefold.feedback.reading.application.FeedbackCatalogue;
import dev.twelvefold.feedback.reading.domain.Kept;
import dev.twelvefold.feedback.reading.domain.Span;
import dev.twelvefold.messaging.fields.FieldReader;
import dev.twelvefold.messaging.kafka.CloudEvent;
import dev.twelvefold.rest.Clients;
import dev.twelvefold.rest.Page;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.QueryReader;
import dev.twelvefold.rest.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;

/** Feedback read back. META-INF/openapi.yaml describes the calls. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Blocking
class FeedbackResource {
    private static final Set<String> READ_ALL =
            Set.of(Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN);

    private final FeedbackCatalogue catalogue;
    private final SecurityIdentity caller;

    FeedbackResource(FeedbackCatalogue catalogue, SecurityIdentity caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @Path("feedback/{eventId}")
    @RolesAllowed({Roles.FRONTLINE, Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
    public FeedbackItem one(@PathParam("eventId") String eventId) {
        if (!CloudEvent.isIdentity(eventId)) {
            throw unknown();
        }
        return catalogue
                .find(eventId)
                .filter(this::isForCaller)
                .map(FeedbackItem::new)
                .orElseThrow(FeedbackResource::unknown);
    }

    @GET
    @Path("feedback")
    public Page<FeedbackItem> all(@Context UriInfo uri) {
        var query = new QueryReader(uri.getQueryParameters());
        var filter = FeedbackParameters.filter(query);
        var span = FeedbackParameters.time(query).behind(FeedbackParameters.cursor(query));
        var limit = query.limit();
        query.finish();
        return page(catalogue.list(filter, span, limit + 1), limit);
    }

    @GET
    @Path("customers/{customerId}/feedback")
    public Page<FeedbackItem> ofCustomer(@PathParam("customerId") String customerId, @Context UriInfo uri) {
        var query = new QueryReader(uri.getQueryParameters());
        if (!FieldReader.isCustomerId(customerId)) {
            query.refuse("customerId", FieldReader.CUSTOMER_ID_RULE);
        }
        var span = Span.ALL.behind(FeedbackParameters.cursor(query));
        var limit = query.limit();
        query.finish();
        return page(catalogue.ofCustomer(customerId, span, limit + 1), limit);
    }

    /** Frontline reads back what it posted itself, and learns of nothing else whether it exists. */
    private boolean isForCaller(Kept kept) {
        return Clients.nameOf(caller).equals(kept.postedBy())
                || READ_ALL.stream().anyMatch(caller::hasRole);
    }

    private static Page<FeedbackItem> page(List<Kept> found, int limit) {
        return Page.of(found, limit, kept -> FeedbackParameters.cursorBehind(kept.position()))
                .map(FeedbackItem::new);
    }

    private static RuntimeException unknown() {
        return Problems.notFound("There is no feedback under this id that you may read.");
    }
}
