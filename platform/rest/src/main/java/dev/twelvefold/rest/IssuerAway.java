package dev.twelvefold.rest;

import io.quarkus.oidc.OIDCException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** 503 while the issuer of tokens cannot be reached, and so nobody can tell who calls. */
class IssuerAway {
    /** Quarkus tries to reach the issuer again with each request, so there is no reason to wait for long. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    @ServerExceptionMapper
    public Response unavailable(OIDCException failure) {
        return Problems.unavailable("Credentials cannot be checked at the moment.", RETRY_AFTER)
                .toResponse();
    }
}
