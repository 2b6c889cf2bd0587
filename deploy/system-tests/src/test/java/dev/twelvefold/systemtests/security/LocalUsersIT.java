package dev.twelvefold.systemtests.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.local.Service;
import dev.twelvefold.systemtests.Problem;
import dev.twelvefold.systemtests.stack.Api;
import dev.twelvefold.systemtests.stack.SharedStack;
import dev.twelvefold.systemtests.stack.Stack;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every local user at every endpoint of the packaged services: who may do what (CONTRACT.md). */
@ExtendWith(SharedStack.class)
class LocalUsersIT {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final Stack stack;

    LocalUsersIT(Stack stack) {
        this.stack = stack;
    }

    static Stream<Endpoint> endpoints() {
        return Endpoints.all();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void anEndpointIsOpenToItsRolesAndToNobodyElse(Endpoint endpoint) {
        for (var user : User.ALL) {
            Admission.of(user, endpoint).holdsFor(endpoint.call(api(endpoint.service(), user.name())));
        }
        Problem.is(endpoint.call(api(endpoint.service(), null)), 401);
    }

    /** What the table of endpoints leaves out, nobody would test. */
    @ParameterizedTest
    @EnumSource
    void theTableHasEveryEndpointOfTheApi(Service service) {
        var documented = new TreeSet<String>();
        var paths = api(service, "admin")
                .get("/q/openapi?format=json")
                .requires(200)
                .json()
                .required("paths");
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                documented.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
            }
        }));

        assertThat(Endpoints.ofApis().filter(endpoint -> endpoint.service() == service))
                .extracting(endpoint -> endpoint.method() + " " + endpoint.path())
                .containsExactlyInAnyOrderElementsOf(documented);
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

    private Api api(Service service, String user) {
        return stack.api(service).as(user);
    }
}
