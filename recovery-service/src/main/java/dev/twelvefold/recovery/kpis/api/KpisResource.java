package dev.twelvefold.recovery.kpis.api;

import dev.twelvefold.messaging.fields.Times;
import dev.twelvefold.recovery.kpis.application.KeyFigures;
import dev.twelvefold.rest.Query;
import dev.twelvefold.rest.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How well customers are won back. */
@Path("/api/v1/kpis")
@RolesAllowed({Roles.AGENT, Roles.LEAD, Roles.MANAGER, Roles.ANALYST, Roles.ADMIN})
@Tag(name = "kpis", description = "How well customers are won back")
public class KpisResource {
    private static final Duration DEFAULT = Duration.ofDays(30);
    private static final Duration MOST = Duration.ofDays(366);

    /** What a database holds with room on both sides. */
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private final KeyFigures figures;
    private final Clock clock;

    KpisResource(KeyFigures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The key figures of a time",
            description = "Everything counts at the instant at which it happened, from `from` on and before `to`.")
    @APIResponse(responseCode = "200", description = "The figures")
    @APIResponse(responseCode = "400", description = "A parameter is wrong")
    public KpisJson kpis(
            @Parameter(description = "RFC 3339 with offset; 30 days before `to` by default") @QueryParam("from")
                    String from,
            @Parameter(description = "RFC 3339 with offset, later than `from` by 366 days at most; now by default")
                    @QueryParam("to")
                    String to) {
        var now = Times.now(clock);
        var end = instant("to", to, now);
        var start = instant("from", from, end.minus(DEFAULT));
        if (!start.isBefore(end) || start.plus(MOST).isBefore(end)) {
            throw Query.refused("from", "must be before to, by 366 days at most");
        }
        return KpisJson.of(start, end, figures.of(start, end));
    }

    private static Instant instant(String name, String text, Instant otherwise) {
        if (text == null) {
            return otherwise;
        }
        return Times.parse(text)
                .filter(instant -> !instant.isBefore(FIRST) && instant.isBefore(LAST))
                .orElseThrow(() -> Query.refused(name, "must be an RFC 3339 date-time with offset"));
    }
}
