package dev.twelvefold.segmentation.api;

import dev.twelvefold.contracts.segmentation.CustomerClass;
import dev.twelvefold.contracts.segmentation.CustomerView;
import dev.twelvefold.contracts.segmentation.Fit;
import dev.twelvefold.contracts.segmentation.Ladder;
import dev.twelvefold.rest.Cursor;
import dev.twelvefold.rest.Page;
import dev.twelvefold.rest.Problems;
import dev.twelvefold.rest.Query;
import dev.twelvefold.rest.Roles;
import dev.twelvefold.segmentation.application.CustomerCatalogue;
import dev.twelvefold.segmentation.application.CustomerCatalogue.Filter;
import dev.twelvefold.segmentation.domain.Policy;
import dev.twelvefold.segmentation.domain.Views;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers, their class and why. */
@Path("/api/v1/customers")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "customers")
public class CustomerResource {
    private final CustomerCatalogue catalogue;
    private final Views views = new Views(Policy.DEFAULTS);

    CustomerResource(CustomerCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @Path("/{customerId}")
    @Operation(summary = "All that is known of a customer")
    @APIResponse(responseCode = "200", description = "The customer view, windows as of updatedAt")
    @APIResponse(responseCode = "404", description = "Nothing is known of this customer")
    public CustomerView customer(@PathParam("customerId") String customerId) {
        return catalogue.find(customerId).map(views::of).orElseThrow(() -> unknown());
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
                .map(views::of);
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
        var found = catalogue.changes(customerId, positionIn(cursor), items + 1);
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
        var found = catalogue.debts(customerId, positionIn(cursor), items + 1);
        return Page.of(found, items, debt -> behind(debt.position())).map(DebtView::of);
    }

    private void requireKnown(String customerId) {
        if (catalogue.find(customerId).isEmpty()) {
            throw unknown();
        }
    }

    private static Cursor behind(long position) {
        return Cursor.behind(String.valueOf(position));
    }

    private static long positionIn(String cursor) {
        return Cursor.parse(cursor, 1)
                .map(behind -> position(behind.key().get(0)))
                .orElse(0L);
    }

    private static long position(String key) {
        if (!key.matches("\\d{1,18}")) {
            throw Cursor.refused();
        }
        return Long.parseLong(key);
    }

    private static RuntimeException unknown() {
        return Problems.notFound("Nothing is known of this customer.");
    }
}
