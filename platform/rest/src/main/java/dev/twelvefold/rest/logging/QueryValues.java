package dev.twelvefold.rest.logging;

import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Spans of requests name the parameters of a query and leave out their values, which can be anything. */
final class QueryValues {
    private static final String QUERY = "url.query";

    /** Before anything that could answer. */
    private static final int FIRST = 10_000;

    void install(
            @Observes Filters filters,
            @ConfigProperty(name = "quarkus.otel.sdk.disabled", defaultValue = "true") boolean nothingIsRecorded) {
        if (!nothingIsRecorded) {
            filters.register(QueryValues::leaveOut, FIRST);
        }
    }

    private static void leaveOut(RoutingContext call) {
        var query = call.request().query();
        if (query != null) {
            Span.current().setAttribute(QUERY, namesOf(query));
        }
        call.next();
    }

    static String namesOf(String query) {
        return query.replaceAll("=[^&]*", "=");
    }
}
