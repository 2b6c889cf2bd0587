package dev.twelvefold.feedback.setup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a profile of its own, without an issuer of tokens: the service runs, and lets nobody in. */
@QuarkusTest
@TestProfile(OutsideLocalTest.Prod.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class OutsideLocalTest {
    public static final class Prod implements QuarkusTestProfile {
        @Override
        public String getConfigProfile() {
            return "prod";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"frontline", "agent", "agent2", "lead", "manager", "analyst", "admin"})
    void theLocalUsersDoNotExist(String user) {
        var answer = Api.as(user)
                .contentType(ContentType.JSON)
                .body(Api.rating("c-1"))
                .post("/api/v1/ratings");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(Api.as(user).get("/q/metrics").statusCode()).isEqualTo(401);
        assertThat(Api.as(user).get("/q/health").statusCode()).isEqualTo(200);
    }

    @Test
    void noTokenIsWorthAnything() {
        var answer = given().auth()
                .preemptive()
                .oauth2("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIiwiZ3JvdXBzIjpbImFkbWluIl19.")
                .get("/q/metrics");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isNotNull();
    }

    @Test
    void noUserIsConfigured() {
        assertThat(names()).noneMatch(name -> name.startsWith("quarkus.security.users.embedded.users."));
    }

    private static Set<String> names() {
        var names = new HashSet<String>();
        ConfigProvider.getConfig().getPropertyNames().forEach(names::add);
        return names;
    }
}
