package dev.twelvefold.rest;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The HTTP policy {@code signed-in}: any known caller. It refuses as an endpoint does, so that the answer is a problem; the
 * built-in policy {@code authenticated} answers without a body.
 */
@ApplicationScoped
class SignedInPolicy implements HttpSecurityPolicy {
    @Override
    public String name() {
        return "signed-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(SignedInPolicy::permitted);
    }

    /** Permission for a known caller; an exception for any other. */
    static CheckResult permitted(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        return CheckResult.PERMIT;
    }
}
