package dev.twelvefold.recovery.security;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWithIgnoringCase;

import dev.twelvefold.recovery.LocalProfile;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what, with the local users. */
@QuarkusTest
@TestProfile(LocalProfile.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class LocalSecurityTest {

    @ParameterizedTest
    @CsvSource({"frontline, 403", "agent, 200", "agent2, 200", "lead, 200", "manager, 200", "analyst, 200", "admin, 200"
    })
    void casesAreForThoseWhoWorkOnThem(String user, int status) {
        as(user).get("/api/v1/cases").then().statusCode(status);
        as(user).get("/").then().statusCode(status);
        as(user).get("/console/cases").then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/console/cases",
                "/console/console.css",
                "/webjars/htmx.org/2.0.7/dist/htmx.min.js",
                "/api/v1/cases",
                "/api/v1/cases/b3adf384-1c16-4b65-9d71-1b15f0d374b3",
                "/nothing-here",
                "/q/metrics",
                "/q/openapi"
            })
    void nothingIsForStrangers(String path) {
        given().get(path).then().statusCode(401).header("WWW-Authenticate", startsWithIgnoringCase("basic"));
        given().auth().preemptive().basic("agent", "wrong").get(path).then().statusCode(401);
    }

    @Test
    void healthIsForEverybody() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void metricsAreForTheAdmin() {
        as("manager").get("/q/metrics").then().statusCode(403);
        as("admin").get("/q/metrics").then().statusCode(200);
    }

    @Test
    void refusalsAreProblems() {
        given().accept("application/json")
                .get("/api/v1/cases")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        as("frontline").get("/api/v1/cases").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void pagesLoadNothingFromElsewhere() {
        as("agent")
                .get("/")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    private static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, user);
    }
}
