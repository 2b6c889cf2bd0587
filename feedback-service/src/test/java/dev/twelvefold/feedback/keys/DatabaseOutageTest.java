package dev.twelvefold.feedback.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.twelvefold.feedback.Api;
import dev.twelvefold.feedback.LocalUsers;
import dev.twelvefold.feedback.Published;
import dev.twelvefold.testkit.KafkaAndPostgres;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LocalUsers.class)
@QuarkusTestResource(value = KafkaAndPostgres.class, initArgs = @ResourceArg(name = "database", value = "feedback"))
class DatabaseOutageTest {
    @Inject
    AgroalDataSource connections;

    @Inject
    @DataSource("reading")
    AgroalDataSource readers;

    private final String customer = Api.customer();
    private final Published published = new Published();

    @AfterEach
    void heal() {
        KafkaAndPostgres.startDatabase();
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> post("heal-" + customer).statusCode() == 202);
        // Each connection from before the outage would fail once, in tests that know nothing of it.
        connections.flush(FlushMode.GRACEFUL);
        readers.flush(FlushMode.GRACEFUL);
    }

    @Test
    void withoutTheDatabaseOnlyKeysAreRefused() {
        assertThat(post(customer).statusCode()).isEqualTo(202);
        KafkaAndPostgres.stopDatabase();

        var keyed = post(customer);
        var batch = Api.batch(line("") + line(",\"idempotencyKey\":\"b-" + customer + "\""));

        assertThat(Api.post("ratings", Api.rating(customer)).statusCode()).isEqualTo(202);
        unavailable(keyed);
        unavailable(batch);
        assertThat(Api.batch(line("")).asString()).startsWith("{\"accepted\":1,");
        assertThat(RestAssured.get("/q/health/ready").statusCode()).isEqualTo(200);

        KafkaAndPostgres.startDatabase();
        await().atMost(30, TimeUnit.SECONDS).until(() -> post(customer).statusCode() == 202);
        assertThat(post(customer).header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(Api.batch(line(",\"idempotencyKey\":\"b-" + customer + "\"")).asString())
                .startsWith("{\"accepted\":1,\"replayed\":0");
        assertThat(published.of(customer)).hasSize(4);
    }

    private static void unavailable(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).isEqualTo(Api.PROBLEM);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.timeIn(TimeUnit.MILLISECONDS)).isLessThan(5_000);
    }

    private String line(String more) {
        return "{\"kind\":\"rating\",\"customerId\":\"%s\",\"score\":5,\"touchpoint\":\"store\"%s}%n"
                .formatted(customer, more);
    }

    private Response post(String key) {
        return Api.as("frontline")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Api.rating(customer))
                .post("/api/v1/ratings");
    }
}
