package dev.twelvefold.segmentation.api;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.rest.Cursor;
import dev.twelvefold.rest.Page;
import dev.twelvefold.rest.Positions;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.Query;
import dev.twelvefold.rest.Roles;
import dev.twelvefold.segmentation.application.CustomerCatalogue;
import dev.twelvefold.segmentation.application.CustomerCatalogue.Filter;
import dev.twelvefold.segmentation.application.PolicyBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers, their class and why. */
@Path("/api/v1/customers")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "customers")
public class CustomerResource {
    private final CustomerCatalogue catalogue;
    private final PolicyBook policies;
    private final Clock clock;

    CustomerResource(CustomerCatalogue catalogue, PolicyBook policies, Clock clock) {
        this.catalogue = catalogue;
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    @Path("/{customerId}")
    @Operation(
            summary = "All that is known of a customer, or the class they were in",
            description = "Without `at` the customer view. With `at` the class as it was published by that instant.")
    @APIResponse(
            responseCode = "200",
            description = "The customer view, windows as of updatedAt; or the class as of `at`",
            content = @Content(schema = @Schema(oneOf = {CustomerView.class, ClassAsOf.class})))
    @APIResponse(responseCode = "400", description = "`at` is no RFC 3339 date-time with offset, or lies in the future")
    @APIResponse(responseCode = "404", description = "Nothing is known of this customer, or was by that instant")
    public Object customer(
            @PathParam("customerId") String customerId,
            @Parameter(description = "A past instant, RFC 3339 with offset") @QueryParam("at") String at) {
        return at == null
                ? catalogue.find(customerId).map(policies::viewOf).orElseThrow(() -> unknown())
                : classAsOf(customerId, past(at));
    }

    @GET
    @Operation(summary = "Customers by id, narrowed by class, ladder, risk and fit")
    @APIResponse(responseCode = "200", description = "A page of customer views")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public Page<CustomerView> customers(
            @QueryParam("class") String customerClass,
            @QueryParam("ladder") String ladder,
            @QueryParam("atRisk") String atRisk,
            @QueryParam("fit") String fit,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        var filter = new Filter(
                Query.oneOf("class", customerClass, CustomerClass.class, Enum::name),
                Query.oneOf("ladder", ladder, Ladder.class, Enum::name),
                Query.bool("atRisk", atRisk),
                Query.oneOf("fit", fit, Fit.class, Enum::name));
        var items = Query.limit(limit);
        var after = Cursor.parse(cursor, 1).map(behind -> behind.key().get(0)).orElse(null);
        var found = catalogue.list(filter, after, items + 1);
        return Page.of(found, items, customer -> Cursor.behind(customer.customerId()))
                .map(policies::viewOf);
    }

    @GET
    @Path("/{customerId}/transitions")
    @Operation(summary = "Every change of a customer's class, the oldest first")
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(responseCode = "404", description = "Nothing is known of this customer")
    public Page<TransitionView> transitions(
            @PathParam("customerId") String customerId,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        requireKnown(customerId);
        var items = Query.limit(limit);
        var found = catalogue.changes(customerId, Positions.in(cursor).orElse(0L), items + 1);
        return Page.of(found, items, change -> behind(change.classVersion())).map(TransitionView::of);
    }

    @GET
    @Path("/{customerId}/ledger")
    @Operation(summary = "Every debt of a customer and what repaid it, the oldest first")
    @APIResponse(responseCode = "200", description = "A page of debts")
    @APIResponse(responseCode = "404", description = "Nothing is known of this customer")
    public Page<DebtView> ledger(
            @PathParam("customerId") String customerId,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor) {
        requireKnown(customerId);
        var items = Query.limit(limit);
        var found = catalogue.debts(customerId, Positions.in(cursor).orElse(0L), items + 1);
        return Page.of(found, items, debt -> behind(debt.position())).map(DebtView::of);
    }

    private ClassAsOf classAsOf(String customerId, Instant at) {
        return catalogue
                .changeBy(customerId, at)
                .map(change -> ClassAsOf.of(change, at))
                .orElseThrow(() -> Problems.notFound("Nothing was known of this customer by then."));
    }

    private Instant past(String at) {
        var instant =
                Times.parse(at).orElseThrow(() -> Query.refused("at", "must be an RFC 3339 date-time with offset"));
        if (instant.isAfter(clock.instant())) {
            throw Query.refused("at", "must not lie in the future");
        }
        return instant;
    }

    private void requireKnown(String customerId) {
        if (catalogue.find(customerId).isEmpty()) {
            throw unknown();
        }
    }

    private static Cursor behind(long position) {
        return Cursor.behind(String.valueOf(position));
    }

    private static RuntimeException unknown() {
        return Problems.notFound("Nothing is known of this customer.");
    }
}
