package dev.twelvefold.recovery.security;

import static io.restassured.RestAssured.given;

import dev.twelvefold.testkit.KafkaAndPostgres;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In every other profile the local users do not exist, and without an issuer of tokens nobody gets in. */
@QuarkusTest
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "recovery"))
class OutsideLocalTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/console/cases", "/api/v1/cases", "/q/metrics", "/q/openapi"})
    void letsNobodyIn(String path) {
        given().get(path).then().statusCode(401);
        given().auth().preemptive().basic("admin", "admin").get(path).then().statusCode(401);
        given().auth().oauth2("not-a-token").get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void isHealthy(String path) {
        given().get(path).then().statusCode(200);
    }
}
