package dev.twelvefold.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.Problem;
import dev.twelvefold.systemtests.stack.Reply;
import dev.twelvefold.systemtests.stack.Stack;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bearer tokens of a real issuer: who may do what (CONTRACT.md), and which tokens are none. */
@ExtendWith(WithKeycloak.class)
@TestInstance(Lifecycle.PER_CLASS)
class TokensIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Stack stack;
    private final Keycloak keycloak;
    private final Map<User, String> tokens = new HashMap<>();

    TokensIT(Stack stack, Keycloak keycloak) {
        this.stack = stack;
        this.keycloak = keycloak;
    }

    static Stream<Endpoint> endpoints() {
        return Endpoints.all();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anEndpointIsOpenToItsRolesAndToNobodyElse(Endpoint endpoint) {
        for (var user : User.ALL) {
            var caller = stack.api(endpoint.service()).withToken(user.name(), tokenOf(user));
            Admission.of(user, endpoint).holdsFor(endpoint.call(caller));
        }
        Problem.is(endpoint.call(stack.api(endpoint.service()).as(null)), 401);
    }

    /** Tokens of the realm live for five minutes, so that one may come of age while the table is walked. */
    private String tokenOf(User user) {
        return tokens.computeIfAbsent(
                user, each -> keycloak.ofPerson(TestRealms.OURS, TestRealms.FOR_PEOPLE, each.name())
                        .access());
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNoTokenIsToldWhichKindIsAskedFor(Service service) {
        var reply = stack.api(service).as(null).get("/api/v1/anything");

        Problem.is(reply, 401);
        assertThat(reply.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @EnumSource
    void theLocalUsersDoNotExist(Service service) {
        for (var user : User.ALL) {
            Problem.is(stack.api(service).as(user.name()).get("/api/v1/anything"), 401);
        }
    }

    @Test
    void aTokenEndsWhenItSaysSo() {
        var token = keycloak.ofPerson(TestRealms.OURS, TestRealms.SHORT_LIVED, "admin");
        for (var service : Service.values()) {
            var caller = stack.api(service).withToken("a late caller", token.access());
            Awaitility.await("the end of a token that lives for a second")
                    .atMost(LIMIT)
                    .untilAsserted(() -> Problem.is(caller.get("/q/metrics"), 401));
        }
    }

    @Test
    void aTokenThatLivesForASecondIsGoodForThatSecond() {
        Awaitility.await("an answer within a second").atMost(LIMIT).until(() -> {
            var token = keycloak.ofPerson(TestRealms.OURS, TestRealms.SHORT_LIVED, "admin");
            return metrics(token.access()).status() == 200;
        });
    }

    @ParameterizedTest
    @EnumSource
    void aTokenOfAnotherRealmIsNone(Service service) {
        var token = keycloak.ofPerson(TestRealms.ANOTHER, TestRealms.FOR_PEOPLE, "admin");

        isRefused(service, token.access());
    }

    @ParameterizedTest
    @EnumSource
    void aTokenForAnotherSystemIsNone(Service service) {
        var token = keycloak.ofPerson(TestRealms.OURS, TestRealms.STRANGER, "admin");

        isRefused(service, token.access());
    }

    /** It says who somebody is, and was given to a program that shows pages; what one may stands in the other. */
    @ParameterizedTest
    @EnumSource
    void anIdTokenOpensNothing(Service service) {
        var token = keycloak.ofPerson(TestRealms.OURS, TestRealms.FOR_PEOPLE, "admin");

        var status = stack.api(service)
                .withToken("an ID token", token.id())
                .get("/q/metrics")
                .status();
        assertThat(status).isIn(401, 403);
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenIsNone(Forgery forgery) {
        var real = keycloak.ofPerson(TestRealms.OURS, TestRealms.FOR_PEOPLE, "frontline");
        var forged = forgery.of(real.access(), keycloak.keys(TestRealms.OURS));

        for (var service : Service.values()) {
            isRefused(service, forged);
        }
    }

    private void isRefused(Service service, String token) {
        var caller = stack.api(service).withToken("whoever that is", token);
        Problem.is(caller.get("/q/metrics"), 401);
        Problem.is(caller.get("/api/v1/anything"), 401);
    }

    private Reply metrics(String token) {
        var feedback = stack.feedback().withToken("an admin", token);
        return feedback.get("/q/metrics");
    }
}
