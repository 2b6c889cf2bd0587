package dev.twelvefold.rest;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** The HTTP policy {@code admin}: callers with the role {@value Roles#ADMIN}, for what is no endpoint of ours. */
@ApplicationScoped
class AdminPolicy implements HttpSecurityPolicy {
    @Override
    public String name() {
        return "admin";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(AdminPolicy::permitted);
    }

    private static CheckResult permitted(SecurityIdentity caller) {
        var result = SignedInPolicy.permitted(caller);
        if (!caller.hasRole(Roles.ADMIN)) {
            throw new ForbiddenException();
        }
        return result;
    }
}
