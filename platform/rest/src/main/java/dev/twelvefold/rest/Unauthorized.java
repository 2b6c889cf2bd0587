package dev.twelvefold.rest;

import io.quarkiverse.resteasy.problem.InstanceUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
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

    /** What Quarkus' code flow answers a request that {@link Navigation} finds to be no person's. */
    private static final int BY_SCRIPT = 499;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = PRIORITY)
    public Uni<Response> missing(RoutingContext request) {
        return challenge(request, "Credentials are required.");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = PRIORITY)
    public Uni<Response> wrong(RoutingContext request) {
        return challenge(request, "The credentials were not accepted.");
    }

    /** The issuer said no, or what came back from it is not what was asked for. */
    @ServerExceptionMapper(value = AuthenticationCompletionException.class, priority = PRIORITY)
    public Response unfinished(RoutingContext request) {
        return problem(request, "Signing in was not finished; open the page again.")
                .build();
    }

    private static Uni<Response> challenge(RoutingContext request, String detail) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(request).map(challenge -> answer(challenge, request, detail));
    }

    /** A person who opens a page is sent to where one signs in; anybody else gets a problem. */
    private static Response answer(ChallengeData challenge, RoutingContext request, String detail) {
        if (challenge == null) {
            return problem(request, detail).build();
        }
        if (challenge.status == BY_SCRIPT) {
            return problem(request, detail)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .build();
        }
        var redirects = challenge.status != Status.UNAUTHORIZED.getStatusCode();
        var answer = redirects ? Response.status(challenge.status) : problem(request, detail);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }

    private static Response.ResponseBuilder problem(RoutingContext request, String detail) {
        var problem = Problems.problem(Status.UNAUTHORIZED, "Unauthorized", detail)
                .withInstance(InstanceUtils.pathToInstance(request.normalizedPath()))
                .build();
        return Response.fromResponse(problem.toResponse());
    }
}
