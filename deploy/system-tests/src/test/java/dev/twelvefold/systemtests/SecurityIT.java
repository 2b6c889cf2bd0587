package dev.twelvefold.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.stack.Reply;
import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every local user at every endpoint of the packaged services: who may do what (CONTRACT.md). */
@ExtendWith(SharedStack.class)
class SecurityIT {
    private static final Set<String> POSTING = Set.of("frontline", "agent", "agent2", "lead", "manager");
    private static final Set<String> READING = Set.of("agent", "agent2", "lead", "manager", "analyst", "admin");
    private static final Set<String> EVERYBODY =
            Set.of("frontline", "agent", "agent2", "lead", "manager", "analyst", "admin");
    private static final Set<String> OPERATING = Set.of("admin");

    private final Stack stack;

    SecurityIT(Stack stack) {
        this.stack = stack;
    }

    /** An endpoint and who is let in. */
    private record Endpoint(Service service, String method, String path, Set<String> open) {
        @Override
        public String toString() {
            return "%s %s of %s".formatted(method, path, service);
        }
    }

    static Stream<Endpoint> endpoints() {
        return Stream.of(
                        Stream.of("ratings", "complaints", "compliments", "activities", "batches")
                                .map(path -> new Endpoint(Service.FEEDBACK, "POST", "/api/v1/" + path, POSTING)),
                        Stream.of("feedback", "customers/x/feedback")
                                .map(path -> new Endpoint(Service.FEEDBACK, "GET", "/api/v1/" + path, READING)),
                        Stream.of(new Endpoint(Service.FEEDBACK, "GET", "/api/v1/feedback/x", EVERYBODY)),
                        Stream.of(
                                        "customers",
                                        "customers/x",
                                        "customers/x/transitions",
                                        "customers/x/ledger",
                                        "segments",
                                        "segments/history",
                                        "segments/flows")
                                .map(path -> new Endpoint(Service.SEGMENTATION, "GET", "/api/v1/" + path, READING)),
                        Stream.of(new Endpoint(Service.SEGMENTATION, "GET", "/", READING)),
                        Stream.of("cases", "cases/00000000-0000-0000-0000-000000000000")
                                .map(path -> new Endpoint(Service.RECOVERY, "GET", "/api/v1/" + path, READING)),
                        Stream.of(Service.values())
                                .map(service -> new Endpoint(service, "GET", "/q/metrics", OPERATING)))
                .flatMap(endpoints -> endpoints);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anEndpointIsOpenToItsRolesAndToNobodyElse(Endpoint endpoint) {
        for (var user : LocalUsers.ALL) {
            var reply = call(endpoint, user);
            if (endpoint.open().contains(user)) {
                assertThat(reply.status()).as(reply.request()).isNotIn(401, 403).isLessThan(500);
            } else {
                Problem.is(reply, 403);
            }
        }
        Problem.is(call(endpoint, null), 401);
    }

    private Reply call(Endpoint endpoint, String user) {
        var body = endpoint.method().equals("POST") ? "{}" : null;
        var type = endpoint.path().endsWith("batches") ? "application/x-ndjson" : "application/json";
        return stack.api(endpoint.service())
                .as(user)
                .call(endpoint.method(), endpoint.path(), body, "Content-Type", type);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void aWrongPasswordIsNobody(Service service) {
        for (var user : List.of("root", "agent ", "")) {
            Problem.is(stack.api(service).as(user).get("/api/v1/anything"), 401);
        }
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void onlyHealthIsOpen(Service service) {
        var nobody = stack.api(service).as(null);
        for (var path : List.of("/q/health", "/q/health/live", "/q/health/ready")) {
            assertThat(nobody.get(path).status()).as(path).isEqualTo(200);
        }
        for (var path : List.of("/q/openapi", "/q/swagger-ui", "/q/dev", "/nothing/here", "/api/v1/../../q/metrics")) {
            assertThat(nobody.get(path).status()).as(path).isEqualTo(401);
        }
    }

    @Test
    void metricsAreServedToTheAdmin() {
        for (var service : Service.values()) {
            assertThat(stack.api(service)
                            .as("admin")
                            .get("/q/metrics")
                            .requires(200)
                            .body())
                    .contains("jvm_memory");
        }
    }
}
