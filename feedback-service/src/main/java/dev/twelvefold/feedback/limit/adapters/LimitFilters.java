package dev.twelvefold.feedback.limit.adapters;

import dev.twelvefold.feedback.intake.application.IntakeMeters;
import dev.twelvefold.feedback.intake.application.IntakeMeters.Reason;
import dev.twelvefold.feedback.limit.application.FairUse;
import dev.twelvefold.feedback.limit.application.FairUse.Standing;
import dev.twelvefold.feedback.limit.application.Limited;
import dev.twelvefold.rest.Clients;
import dev.twelvefold.rest.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses what is over a client's limit with 429, and tells in every answer what is left, by the header names of
 * draft-ietf-httpapi-ratelimit-headers-07.
 */
class LimitFilters {
    private static final String STANDING = LimitFilters.class.getName();

    private final FairUse fairUse;
    private final SecurityIdentity identity;
    private final IntakeMeters meters;

    LimitFilters(FairUse fairUse, SecurityIdentity identity, IntakeMeters meters) {
        this.fairUse = fairUse;
        this.identity = identity;
        this.meters = meters;
    }

    /** Null lets the call go on. */
    @Limited
    @ServerRequestFilter
    public Optional<Response> admit(ContainerRequestContext request) {
        var standing = fairUse.admit(Clients.nameOf(identity));
        standing.ifPresent(known -> request.setProperty(STANDING, known));
        return standing.filter(known -> !known.admitted()).map(this::refusal);
    }

    private Response refusal(Standing standing) {
        meters.rejected(Reason.LIMITED);
        return Problems.limited("You have posted " + standing.limit() + " in a short time.", seconds(standing.reset()))
                .toResponse();
    }

    @Limited
    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof Standing standing) {
            response.getHeaders().putSingle("RateLimit-Limit", standing.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", standing.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", seconds(standing.reset()));
        }
    }

    private static long seconds(Duration duration) {
        return duration.plus(Duration.ofSeconds(1)).minusNanos(1).toSeconds();
    }
}
