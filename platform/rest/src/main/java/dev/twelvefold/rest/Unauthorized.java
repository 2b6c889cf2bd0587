package dev.twelvefold.rest;

import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * 401 as a problem with the challenge of the authentication mechanism. The mappers of resteasy-problem 3.21.0 do the same, but
 * read a field that Quarkus 3.34 no longer has, and end in a 500.
 */
class Unauthorized {
    /** Before those of resteasy-problem, which are at {@code USER - 1}. */
    private static final int PRIORITY = Priorities.USER - 100;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = PRIORITY)
    public Uni<Response> missing(RoutingContext request) {
        return challenge(request, "Credentials are required.");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = PRIORITY)
    public Uni<Response> wrong(RoutingContext request) {
        return challenge(request, "The credentials were not accepted.");
    }

    private static Uni<Response> challenge(RoutingContext request, String detail) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(challenge -> answer(challenge, request, detail));
    }

    /** A mechanism for browsers challenges with a redirect to the place where one signs in. */
    private static Response answer(ChallengeData challenge, RoutingContext request, String detail) {
        var redirects = challenge != null && challenge.status != Status.UNAUTHORIZED.getStatusCode();
        var answer = redirects ? Response.status(challenge.status) : problem(request, detail);
        if (challenge != null) {
            challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        }
        return answer.build();
    }

    private static Response.ResponseBuilder problem(RoutingContext request, String detail) {
        var problem = Problems.problem(Status.UNAUTHORIZED, "Unauthorized", detail)
                .withInstance(InstanceUtils.pathToInstance(request.normalizedPath()))
                .build();
        return Response.fromResponse(problem.toResponse());
    }
}
