package dev.twelvefold.feedback.form;

import dev.twelvefold.rest.Roles;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The HTTP policy {@code form}: those who may open the form may load what it consists of. It refuses as an endpoint does, so
 * that the answer is a problem; the policies built from {@code roles-allowed} answer without a body.
 */
@ApplicationScoped
class FormPolicy implements HttpSecurityPolicy {
    private static final List<String> ROLES = List.of(Roles.FRONTLINE, Roles.AGENT, Roles.LEAD, Roles.MANAGER);

    @Override
    public String name() {
        return "form";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(FormPolicy::permitted);
    }

    private static CheckResult permitted(SecurityIdentity caller) {
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (ROLES.stream().noneMatch(caller::hasRole)) {
            throw new ForbiddenException();
        }
        return CheckResult.PERMIT;
    }
}
