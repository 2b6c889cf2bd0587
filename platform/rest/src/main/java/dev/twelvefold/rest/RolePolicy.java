package dev.twelvefold.rest;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * An HTTP policy for callers with one of some roles, for what is no endpoint of ours. It refuses as an endpoint does, so that the
 * answer is a problem; the policies built from {@code roles-allowed} answer without a body.
 */
public abstract class RolePolicy implements HttpSecurityPolicy {
    private final String name;
    private final List<String> roles;

    /** @param name by which the configuration refers to it */
    protected RolePolicy(String name, String... roles) {
        this.name = name;
        this.roles = List.of(roles);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(this::permitted);
    }

    private CheckResult permitted(SecurityIdentity caller) {
        var result = SignedInPolicy.permitted(caller);
        if (roles.stream().noneMatch(caller::hasRole)) {
            throw new ForbiddenException();
        }
        return result;
    }
}
