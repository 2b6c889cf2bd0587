package dev.twelvefold.feedback.setup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class SecurityMatrixTest {
    private static final List<String> USERS =
            List.of("frontline", "agent", "agent2", "lead", "manager", "analyst", "admin", "nobody", "");
    private static final Set<String> UNKNOWN = Set.of("nobody", "");
    private static final Set<String> READERS = Set.of("analyst", "admin");
    private static final List<String> POSTS = List.of("ratings", "complaints", "compliments", "activities", "batches");

    static Stream<Arguments> posts() {
        return USERS.stream().flatMap(user -> POSTS.stream().map(path -> Arguments.of(user, path)));
    }

    @ParameterizedTest
    @MethodSource("posts")
    void postsAreForThoseWhoMeetCustomers(String user, String path) {
        var answer = as(user).config(Api.PLAIN)
                .contentType(path.equals("batches") ? Api.NDJSON : "application/json")
                .body("{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .post("/api/v1/" + path);

        var allowed = path.equals("batches") ? 200 : 400;
        expect(answer, UNKNOWN.contains(user) ? 401 : READERS.contains(user) ? 403 : allowed);
    }

    static Stream<Arguments> readings() {
        return USERS.stream().flatMap(user -> Stream.of("feedback", "customers/c-1/feedback", "feedback/nothing")
                .map(path -> Arguments.of(user, path)));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void listsAreForThoseWhoWorkWithCustomersAndIdsForAll(String user, String path) {
        var one = path.endsWith("nothing");
        var known = one ? 404 : user.equals("frontline") ? 403 : 200;

        expect(as(user).get("/api/v1/" + path), UNKNOWN.contains(user) ? 401 : known);
    }

    static Stream<Arguments> pages() {
        return USERS.stream()
                .flatMap(user -> Stream.of("/q/metrics", "/q/openapi", "/q/swagger-ui/", "/q/health", "/nothing")
                        .map(path -> Arguments.of(user, path)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pagesAskForACallerButHealth(String user, String path) {
        var known = !UNKNOWN.contains(user);
        var expected =
                switch (path) {
                    case "/q/health" -> 200;
                    case "/q/metrics" -> !known ? 401 : user.equals("admin") ? 200 : 403;
                    case "/nothing" -> known ? 404 : 401;
                    default -> known ? 200 : 401;
                };

        expect(as(user).get(path), expected);
    }

    private static RequestSpecification as(String user) {
        return user.isEmpty() ? given() : Api.as(user);
    }

    private static void expect(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
            assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        }
        if (status == 401) {
            assertThat(answer.header("WWW-Authenticate")).startsWithIgnoringCase("basic");
        }
    }
}
